package dev.stipple.faults;

import dev.stipple.shared.database.OwnerAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the database holds of the forms that were sent, counted beside the program. */
public final class Stored {

    /** A form of which a part is missing, is there twice, or was left behind. */
    private static final String HALF_WRITTEN = """
            select s.id from submission s
            where s.assessment is null
               or (select count(*) from record_key k where (k.studio_id, k.id) = (s.studio_id, s.id)) <> 1
               or (select count(*) from review r where (r.studio_id, r.id) = (s.studio_id, s.id)) <> 1
               or (select count(*) from event e where (e.studio_id, e.subject_id) = (s.studio_id, s.id)
                                                  and e.kind = 'SENT') <> 1
               or (select count(*) from consent_event c where (c.studio_id, c.record_id) = (s.studio_id, s.id)
                                                          and c.purpose = 'health-answers') <> 1
               or (select count(*) from search_marked m where (m.studio_id, m.submission_id) = (s.studio_id, s.id)) <> 1
               or (select count(*) from search_mark m where (m.studio_id, m.submission_id) = (s.studio_id, s.id)) = 0
               or (select count(*) from chain_waiting w where (w.studio_id, w.subject_id) = (s.studio_id, s.id)
                                                          and w.kind = 'SUBMISSION')
                + (select count(*) from chain_link l where (l.studio_id, l.subject_id) = (s.studio_id, s.id)
                                                       and l.kind = 'SUBMISSION') <> 1
               or exists (select from draft d where (d.studio_id, d.id) = (s.studio_id, s.id))
            """;

    /** A part of a form that is not there. */
    private static final String WITHOUT_FORM = """
            select parts.id from (
                select id from review
                union all select subject_id from event where kind = 'SENT'
                union all select record_id from consent_event where purpose = 'health-answers'
                union all select submission_id from search_mark
                union all select subject_id from chain_waiting where kind = 'SUBMISSION'
                union all select subject_id from chain_link where kind = 'SUBMISSION') parts
            where not exists (select from submission s where s.id = parts.id)
            """;

    private final OwnerAccess database;

    public Stored(OwnerAccess database) {
        this.database = database;
    }

    /** The references of all forms, as they are shown, by id. */
    public Map<String, String> references() throws SQLException {
        Map<String, String> references = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id::text, reference from submission")) {
            while (rows.next()) {
                String plain = rows.getString(2);
                references.put(rows.getString(1), plain.substring(0, 5) + "-" + plain.substring(5));
            }
        }
        return references;
    }

    /** Forms that are there in part. */
    Set<String> halfWritten() throws SQLException {
        Set<String> found = new HashSet<>(ids(HALF_WRITTEN));
        found.addAll(ids(WITHOUT_FORM));
        return found;
    }

    /** By how much the counts of the studio's numbers differ from the forms that are there. */
    long miscounted() throws SQLException {
        return Math.abs(number("select count(*) from submission")
                - number("select coalesce(sum(n), 0) from tally where name like 'outcome:%'"));
    }

    public void change(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    public long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of what is found. */
    public Set<String> ids(String query) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
