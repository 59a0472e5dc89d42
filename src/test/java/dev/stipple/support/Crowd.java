package dev.stipple.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Many studios with many forms that nothing opens, for what depends on how many rows there are; see crowd.sql. */
public final class Crowd {

    /** Their slugs begin so. */
    public static final String SLUG = "crowd-";

    /** Tables that grow with every form or every day, but opinions and photos, of which the crowd has next to none. */
    public static final Set<String> GROWING = Set.of(
            "submission",
            "review",
            "record_key",
            "search_mark",
            "event",
            "consent_event",
            "told_decision",
            "ask",
            "amendment",
            "chain_link",
            "aftercare",
            "legal_hold",
            "review_label",
            "follow_up",
            "client_link",
            "audit_event",
            "tally",
            "rule_tally");

    private static final Path SQL = Path.of("src/test/resources/crowd/crowd.sql");
    private static final String THEIRS = "studio_id in (select studio_id from studio where slug like '" + SLUG + "%')";

    private Crowd() {}

    /** Fills those that a test has opened, and sixty more beside them. */
    public static void plant() {
        try {
            Rows.change(Files.readString(SQL));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes all of it away, also from tables that are written once. */
    public static void remove() {
        String tables = Rows.value("""
                select string_agg(c.relname, ',') from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'studio_id' and c.relname <> 'studio'""");
        StringBuilder sql = new StringBuilder();
        for (String table : tables.split(",", -1)) {
            sql.append("delete from ")
                    .append(table)
                    .append(" where ")
                    .append(THEIRS)
                    .append(';');
        }
        Rows.changeSealed(sql + "delete from studio where slug like '" + SLUG + "%'; analyze");
    }
}
