package dev.stipple.record;

import java.util.List;
import java.util.stream.Collectors;

/** What the chain of a studio seals, and what of its row goes into the hash: everything that is stored, in this order. */
enum LinkKind {
    SUBMISSION(
            "submission",
            "id",
            List.of(
                    "convert_to(r.reference, 'UTF8')",
                    "r.link_hash",
                    "int4send(r.edition_number)",
                    "int2send(r.severity)",
                    "convert_to(r.language, 'UTF8')",
                    "timestamptz_send(r.sent_at)",
                    "timestamptz_send(r.promised_at)",
                    "r.identity",
                    "r.answers",
                    "r.mood",
                    "r.assessment")),
    AMENDMENT(
            "amendment",
            "submission_id",
            List.of(
                    "uuid_send(r.submission_id)",
                    "uuid_send(r.ask_id)",
                    "int4send(r.number)",
                    "timestamptz_send(r.at)",
                    "timestamptz_send(r.promised_at)",
                    "int2send(r.severity)",
                    "boolsend(r.changed)",
                    "r.answers",
                    "r.mood",
                    "r.words",
                    "r.assessment")),
    DECISION(
            "told_decision",
            "submission_id",
            List.of(
                    "uuid_send(r.submission_id)",
                    "timestamptz_send(r.at)",
                    "uuid_send(r.by_id)",
                    "timestamptz_send(r.decided_at)",
                    "r.decision"));

    /** An erasure has no row: what it is about, and when, stands in the link itself. */
    static final String ERASURE = "ERASURE";

    static final String ERASURE_DIGEST =
            "sha256(convert_to('stipple erasure 1', 'UTF8') || uuid_send(cast(:studio as uuid)) || uuid_send(cast(:id as uuid)))";

    private final String table;
    private final String record;

    @SuppressWarnings("ImmutableEnumChecker") // copied and never given away
    private final List<String> parts;

    LinkKind(String table, String record, List<String> parts) {
        this.table = table;
        this.record = record;
        this.parts = List.copyOf(parts);
    }

    String table() {
        return table;
    }

    /** The column that names the submission. */
    String record() {
        return record;
    }

    /**
     * The SHA-256 of a row that is called r. The database works it out, from the bytes as it stores them: nothing is lost on the
     * way. Each part is led by its length, so that no byte can move from one to the next; a missing one has the length -1.
     */
    String digest() {
        return parts.stream()
                .map(part -> "coalesce(int4send(length(" + part + ")) || " + part + ", int4send(-1))")
                .collect(Collectors.joining(
                        " || ",
                        "sha256(convert_to('stipple " + table
                                + " 1', 'UTF8') || uuid_send(r.studio_id) || uuid_send(r.id) || ",
                        ")"));
    }

    /** The hash of the edition that judged, for what names one. */
    String edition() {
        return this == SUBMISSION
                ? "(select e.sha256 from edition e where e.studio_id = r.studio_id and e.number = r.edition_number)"
                : "cast(null as text)";
    }

    /** As people read it. */
    static String words(String kind) {
        return switch (kind) {
            case "SUBMISSION" -> "the submission";
            case "AMENDMENT" -> "a later version";
            case "DECISION" -> "a decision told to the client";
            default -> "the erasure";
        };
    }
}
