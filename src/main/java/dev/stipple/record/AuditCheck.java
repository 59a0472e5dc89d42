package dev.stipple.record;

import dev.stipple.privacy.AuditSeal;
import dev.stipple.shared.sealing.ChainKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks the access log of one studio: the seals, and each line against its seal. */
final class AuditCheck {

    private static final String CHAIN = "audit";

    private static final String SEALS = """
            select number, encode(previous, 'hex'), encode(hash, 'hex'), array_to_string(ids, ','),
                   (select string_agg(encode(d, 'hex'), ',' order by n) from unnest(digests) with ordinality as u(d, n))
            from audit_seal where studio_id = ? order by number
            """;

    private static final String LINES = "select s.number, u.id, r.id is null, " + AuditSeal.digest() + " = u.digest"
            + " from audit_seal s cross join lateral unnest(s.ids, s.digests) as u(id, digest)"
            + " left join audit_event r on r.studio_id = s.studio_id and r.id = u.id where s.studio_id = ?";

    /** A line that waits for its seal is there, or somebody took it away in that minute. */
    private static final String WAITING = """
            select u.id from audit_unsealed u
            left join audit_event r on r.studio_id = u.studio_id and r.id = u.id
            where u.studio_id = ? and r.id is null
            """;

    private static final String INSERTED = """
            with sealed as materialized (select unnest(ids) as id from audit_seal where studio_id = ?)
            select r.id from audit_event r left join sealed on sealed.id = r.id
            where r.studio_id = ? and sealed.id is null
              and not exists (select 1 from audit_unsealed u where u.studio_id = r.studio_id and u.id = r.id)
            """;

    private final Connection connection;
    private final ChainKey key;
    private final Report report;
    private final Heads heads;
    private final UUID studio;
    private final String slug;
    private final Set<Long> altered = new HashSet<>();

    AuditCheck(Connection connection, ChainKey key, Report report, Heads heads, UUID studio, String slug) {
        this.connection = connection;
        this.key = key;
        this.report = report;
        this.heads = heads;
        this.studio = studio;
        this.slug = slug;
    }

    void run() throws SQLException {
        Sequence sequence = new Sequence(report, heads, slug, CHAIN, AuditSeal.NOTHING);
        new StoneCheck(connection, key, report, studio, slug).begin(sequence);
        StoredRows.each(connection, SEALS, row -> follow(sequence, row), studio);
        Report.Count count = report.counting(
                slug + " audit_event",
                StoredRows.count(
                        connection,
                        "select coalesce(sum(cardinality(ids)), 0) from audit_seal where studio_id = ?",
                        studio));
        StoredRows.each(
                connection,
                LINES,
                row -> {
                    line(row);
                    count.one();
                },
                studio);
        StoredRows.each(
                connection, WAITING, row -> told(row.getString(1), "is missing; it was not sealed yet"), studio);
        StoredRows.each(
                connection,
                INSERTED,
                row -> told(
                        row.getString(1),
                        "is in no seal: it was inserted beside the program, or its seal was taken away"),
                studio,
                studio);
        sequence.end();
    }

    private void follow(Sequence sequence, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        List<String> ids = List.of(row.getString(4).split(",", -1));
        List<String> digests = List.of(row.getString(5).split(",", -1));
        List<AuditSeal.Line> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(new AuditSeal.Line(UUID.fromString(ids.get(i)), digests.get(i)));
        }
        String due = key.hash(AuditSeal.content(studio, number, lines, row.getString(2)));
        if (!sequence.next(
                number, row.getString(2), row.getString(3), due, lines.size() + " lines of the access log")) {
            altered.add(number);
        }
    }

    private void line(ResultSet row) throws SQLException {
        if (altered.contains(row.getLong(1))) {
            return;
        }
        if (row.getBoolean(3)) {
            told(row.getString(2), "is missing (seal " + row.getLong(1) + ")");
        } else if (!row.getBoolean(4)) {
            told(row.getString(2), "was altered after it was sealed (seal " + row.getLong(1) + ")");
        }
    }

    private void told(String id, String what) {
        report.trouble(slug + ": line " + id + " of the access log " + what);
    }
}
