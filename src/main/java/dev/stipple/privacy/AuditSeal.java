package dev.stipple.privacy;

import java.util.List;
import java.util.UUID;

/**
 * A seal over lines of a studio's access log. Its hash is made of the hash of the seal before and of all that is in it, so that
 * a line, a seal or their order cannot be changed without a trace.
 */
public final class AuditSeal {

    /** The hash before the first seal. */
    public static final String NOTHING = "00".repeat(32);

    private AuditSeal() {}

    /** What stands for a line, as the database works it out from a row that is called r. */
    public static String digest() {
        return "sha256(convert_to('stipple audit 1', 'UTF8') || uuid_send(r.studio_id) || uuid_send(r.id)"
                + " || timestamptz_send(r.at) || uuid_send(r.actor_id) || uuid_send(r.subject_id)"
                + " || convert_to(r.kind, 'UTF8'))";
    }

    /** One line with what stands for it, as hex. */
    public record Line(UUID id, String digest) {}

    /** What the hash of a seal is made of. */
    public static String content(UUID studio, long number, List<Line> lines, String previous) {
        StringBuilder content = new StringBuilder("audit|" + studio + "|" + number + "|" + previous);
        lines.forEach(line -> content.append('|').append(line.id()).append(':').append(line.digest()));
        return content.toString();
    }
}
