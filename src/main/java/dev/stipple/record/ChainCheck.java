package dev.stipple.record;

import dev.stipple.shared.sealing.ChainKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Checks the sealed record of one studio: the chain itself, and each row against its link. */
final class ChainCheck {

    private static final String CHAIN = "record";

    private static final String LINKS = "select " + Link.COLUMNS
            + ", number, encode(previous, 'hex'), encode(hash, 'hex') from chain_link where studio_id = ? order by number";

    private static final String WAITING_ERASURES =
            "select record_id, at from chain_waiting where studio_id = ? and kind = '" + LinkKind.ERASURE + "'";

    /** What the client reads stands in the review; what they were told is kept beside it. */
    private static final String READ_OTHERWISE = """
            select r.id from review r
            where r.studio_id = ? and r.state <> 'ERASED'
              and (case when r.told_at is null then r.earlier_decision else r.decision end) is distinct from
                  (select t.decision from told_decision t where t.studio_id = r.studio_id and t.submission_id = r.id
                   order by t.at desc, t.id desc limit 1)
            """;

    private static final String KEYS = """
            select s.id, k.id is not null from submission s
            left join record_key k on k.studio_id = s.studio_id and k.id = s.id
            where s.studio_id = ?
            """;

    private final Connection connection;
    private final ChainKey key;
    private final Report report;
    private final Heads heads;
    private final UUID studio;
    private final String slug;
    private final Map<UUID, Instant> erased = new HashMap<>();

    /** Ids of rows and records of which a trouble was told: one alteration is told once. */
    private final Set<UUID> named = new HashSet<>();

    ChainCheck(Connection connection, ChainKey key, Report report, Heads heads, UUID studio, String slug) {
        this.connection = connection;
        this.key = key;
        this.report = report;
        this.heads = heads;
        this.studio = studio;
        this.slug = slug;
    }

    void run() throws SQLException {
        follow();
        for (LinkKind kind : LinkKind.values()) {
            rows(kind);
            inserted(kind);
        }
        told();
        keys();
        for (Map.Entry<UUID, Instant> one : erased.entrySet()) {
            report.say(slug + ": " + form(one.getKey()) + " was erased on "
                    + one.getValue().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private void follow() throws SQLException {
        Report.Count count = report.counting(
                slug + " links",
                StoredRows.count(connection, "select count(*) from chain_link where studio_id = ?", studio));
        Sequence sequence = new Sequence(report, heads, slug, CHAIN, Link.NOTHING);
        StoredRows.each(
                connection,
                LINKS,
                row -> {
                    follow(sequence, row);
                    count.one();
                },
                studio);
        StoredRows.each(
                connection,
                WAITING_ERASURES,
                row -> erased.put(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()),
                studio);
        sequence.end();
    }

    private void follow(Sequence sequence, ResultSet row) throws SQLException {
        Link link = new Link(
                studio,
                row.getLong(7),
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(8));
        String about = LinkKind.words(link.kind()) + " of " + form(link.record());
        if (!sequence.next(link.number(), link.previous(), row.getString(9), key.hash(link.content()), about)) {
            named.add(link.subject());
        } else if (link.kind().equals(LinkKind.ERASURE)) {
            erased.put(link.record(), Instant.EPOCH.plus(link.at(), ChronoUnit.MICROS));
        }
    }

    private void rows(LinkKind kind) throws SQLException {
        String sealed = "select number, subject_id, record_id, digest from chain_link where studio_id = ? and kind = ?"
                + " union all select null, subject_id, record_id, digest from chain_waiting"
                + " where studio_id = ? and kind = ? and digest is not null";
        Report.Count count = report.counting(
                slug + " " + kind.table(),
                StoredRows.count(
                        connection,
                        "select count(*) from (" + sealed + ") l",
                        studio,
                        kind.name(),
                        studio,
                        kind.name()));
        StoredRows.each(
                connection,
                "select l.number, l.subject_id, l.record_id, r.id is null, " + kind.digest() + " = l.digest from ("
                        + sealed
                        + ") l left join " + kind.table() + " r on r.studio_id = ? and r.id = l.subject_id"
                        + " order by l.number, l.subject_id",
                row -> {
                    row(kind, row);
                    count.one();
                },
                studio,
                kind.name(),
                studio,
                kind.name(),
                studio);
    }

    /** What is erased may be gone, and what is left of it tells nothing. */
    private void row(LinkKind kind, ResultSet row) throws SQLException {
        UUID subject = row.getObject(2, UUID.class);
        UUID record = row.getObject(3, UUID.class);
        boolean missing = row.getBoolean(4);
        boolean same = row.getBoolean(5);
        if (erased.containsKey(record) || named.contains(subject) || (!missing && same)) {
            return;
        }
        named.add(subject);
        named.add(record);
        String link = row.getString(1) == null ? "not linked yet" : "link " + row.getString(1);
        report.trouble(slug + ": " + LinkKind.words(kind.name()) + " of " + form(record) + ", row " + subject + " of "
                + kind.table() + " (" + link + "), " + (missing ? "is missing" : "was altered after it was sealed"));
    }

    private void inserted(LinkKind kind) throws SQLException {
        StoredRows.each(
                connection,
                "select r.id, r." + kind.record() + " from " + kind.table() + " r where r.studio_id = ?"
                        + " and not exists (select 1 from chain_link l where l.studio_id = r.studio_id and l.kind = ?"
                        + " and l.subject_id = r.id) and not exists (select 1 from chain_waiting w"
                        + " where w.studio_id = r.studio_id and w.kind = ? and w.subject_id = r.id)",
                row -> {
                    UUID record = row.getObject(2, UUID.class);
                    named.add(record);
                    report.trouble(slug + ": " + LinkKind.words(kind.name()) + " of " + form(record) + ", row "
                            + row.getString(1) + " of " + kind.table()
                            + ", has no link: it was inserted beside the program, or its link was taken away");
                },
                studio,
                kind.name(),
                kind.name());
    }

    private void told() throws SQLException {
        StoredRows.each(
                connection,
                READ_OTHERWISE,
                row -> {
                    UUID form = row.getObject(1, UUID.class);
                    if (named.add(form)) {
                        report.trouble(slug + ": the decision that the client of " + form(form)
                                + " reads is not the one that they were told (row " + form + " of review)");
                    }
                },
                studio);
    }

    private void keys() throws SQLException {
        StoredRows.each(
                connection,
                KEYS,
                row -> {
                    UUID form = row.getObject(1, UUID.class);
                    boolean there = row.getBoolean(2);
                    if (there && erased.containsKey(form)) {
                        report.trouble(slug + ": " + form(form) + " was erased, and its key is here again");
                    } else if (!there && !erased.containsKey(form)) {
                        report.trouble(
                                slug + ": the key of " + form(form) + " is gone, and nothing tells of an erasure");
                    }
                },
                studio);
    }

    /** A form by its reference, which people have, and its id. */
    private String form(UUID id) throws SQLException {
        StringBuilder words = new StringBuilder("form ");
        StoredRows.each(
                connection,
                "select reference from submission where studio_id = ? and id = ?",
                row -> words.append(row.getString(1).replaceFirst("^(.{5})", "$1-"))
                        .append(' '),
                studio,
                id);
        return words.append('(').append(id).append(')').toString();
    }
}
