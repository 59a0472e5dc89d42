package dev.stipple.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The tables can be spread over several machines by studio, and one studio's cost does not depend on the others: whatever finds
 * or ties rows begins with the studio. A new exception is thought about, and then written here with its reason.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaTest {

    /** Of no studio: about the installation as a whole. On several machines they stay on one. */
    private static final Map<String, String> OF_NO_STUDIO = Map.of(
            "backup_run", "a backup is of all studios",
            "erasure_watermark", "one row, beside the one ledger of erasures",
            "job_heartbeat", "a job runs for all studios",
            "provider_way", "who comes back from an identity provider has not said of which studio they are",
            "key_holder", "a node holds the keys of all studios",
            "flyway_schema_history", "the migrations themselves");

    /** What is looked for before anybody knows which studio it is of. */
    private static final Map<String, String> NOT_BY_STUDIO_FIRST = Map.of(
            "studio_slug_key",
                    "an address names a studio by its slug; the table is small and a copy of it is on every machine",
            "person_email", "who signs in names no studio",
            "session_pkey", "a cookie names no studio",
            "password_reset_pkey", "a mailed link to a new password names no studio",
            "provider_account_mark", "an account of an identity provider names no studio",
            "known_device_token", "a browser is known before its person is",
            "draft_access_way_back", "a code to come back is typed where no studio is named",
            "copy_link_expired", "old links of all studios are forgotten at once");

    private static final String STUDIO = """
            (select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'studio_id')""";

    @Test
    void every_table_is_of_a_studio_but_those_that_are_named() {
        assertThat(names("""
                        select t.relname from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                        and %s is null""".formatted(STUDIO))).isEqualTo(new TreeSet<>(OF_NO_STUDIO.keySet()));
    }

    @Test
    void every_key_and_index_begins_with_the_studio_but_those_that_are_named() {
        assertThat(names("""
                        select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
                        where t.relnamespace = 'public'::regnamespace and %1$s is not null and i.indkey[0] <> %1$s""".formatted(STUDIO))).isEqualTo(new TreeSet<>(NOT_BY_STUDIO_FIRST.keySet()));
    }

    /** On several machines a key can be unique only within what one of them holds. These are what would have to change first. */
    @Test
    void these_keys_are_unique_over_all_studios_and_no_others() {
        assertThat(names("""
                        select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
                        where t.relnamespace = 'public'::regnamespace and i.indisunique and %1$s is not null
                        and not %1$s = any (i.indkey)""".formatted(STUDIO)))
                .isEqualTo(new TreeSet<>(Set.of(
                        "studio_slug_key",
                        "session_pkey",
                        "password_reset_pkey",
                        "provider_account_mark",
                        "draft_access_way_back")))
                .isSubsetOf(NOT_BY_STUDIO_FIRST.keySet());
    }

    @Test
    void every_tie_between_two_tables_begins_with_the_studio_on_both_sides() {
        assertThat(names("""
                        select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
                        and (c.conkey[1] is distinct from %s or c.confkey[1] is distinct from
                            (select a.attnum from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'studio_id'))""".formatted(STUDIO))).isEmpty();
    }

    private static Set<String> names(String query) {
        String found = Rows.value("select coalesce(string_agg(name, ','), '') from (" + query + ") as found(name)");
        return found.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(found.split(",", -1)));
    }
}
