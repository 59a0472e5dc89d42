package dev.stipple.record;

import java.util.UUID;

/**
 * A link of a studio's chain: ids, a time and hashes as hex; no word of anybody.
 *
 * @param at when what it seals happened, in microseconds since 1970, as exact as the database keeps it
 * @param edition hash of the edition that judged, or empty
 * @param previous hash of the link before; of the first, {@link #NOTHING}
 */
record Link(
        UUID studio,
        long number,
        String kind,
        UUID record,
        UUID subject,
        long at,
        String digest,
        String edition,
        String previous) {

    static final String NOTHING = "00".repeat(32);

    /** The columns of a link or of what waits for one, for {@link #content}. */
    static final String COLUMNS = "kind, record_id, subject_id, cast(extract(epoch from at) * 1000000 as bigint),"
            + " encode(digest, 'hex'), coalesce(edition_sha256, '')";

    /** What its hash is made of. */
    String content() {
        return String.join(
                "|",
                "link",
                studio.toString(),
                Long.toString(number),
                kind,
                record.toString(),
                subject.toString(),
                Long.toString(at),
                digest,
                edition,
                previous);
    }
}
