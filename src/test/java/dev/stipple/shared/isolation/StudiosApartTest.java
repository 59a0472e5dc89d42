package dev.stipple.shared.isolation;

import static dev.stipple.shared.isolation.TwoStudios.ONE;
import static dev.stipple.shared.isolation.TwoStudios.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself holds, asked by statements that name no studio, or the wrong one. */
class StudiosApartTest {

    private static final String DENIED = "42501";

    /** Deleted only in the transaction that sets a stone for it; the database's own triggers refuse it in any other. */
    private static final Set<String> ENDS_BY_AGE = Set.of("audit_event", "audit_seal");

    private static final String TOO_EARLY = "23001";

    private static final String WRITTEN_ONCE = """
            select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgfoid = 'refuse_change'::regproc order by 1
            """;

    @TempDir
    static Path folder;

    private static TwoStudios database;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        database = TwoStudios.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void there_are_tables_to_look_at() throws SQLException {
        assertThat(database.tables()).hasSizeGreaterThan(40).contains("studio", "submission", "session", "audit_event");
    }

    @Test
    void every_table_with_studios_shows_the_rows_of_the_studio_that_was_set_and_no_others() throws SQLException {
        try (Connection app = seeing(Sight.of(ONE))) {
            for (String table : database.tables()) {
                assertThat(TwoStudios.texts(app, "select studio_id from " + table))
                        .as(table)
                        .containsExactly(ONE.toString());
            }
        }
    }

    @Test
    void with_nothing_set_no_table_shows_a_row() throws SQLException {
        try (Connection app = database.app()) {
            for (String table : database.tables()) {
                assertThat(TwoStudios.texts(app, "select studio_id from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void work_that_never_said_whose_it_is_is_told_so_by_every_table() throws SQLException {
        for (String table : database.tables()) {
            try (Connection app = seeing(Sight.UNSAID)) {
                assertThatThrownBy(() -> TwoStudios.texts(app, "select studio_id from " + table))
                        .as(table)
                        .hasMessageContaining("nobody said which");
            }
        }
    }

    @Test
    void across_studios_all_rows_are_seen() throws SQLException {
        try (Connection app = seeing(Sight.ACROSS)) {
            for (String table : database.tables()) {
                assertThat(TwoStudios.texts(app, "select studio_id from " + table))
                        .as(table)
                        .containsExactlyInAnyOrder(ONE.toString(), OTHER.toString());
            }
        }
    }

    @Test
    void no_row_of_another_studio_can_be_added() throws SQLException {
        for (String table : database.tables()) {
            assertThat(outcome("insert into " + table + " (studio_id) values ('" + OTHER + "')"))
                    .as(table)
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void no_row_of_another_studio_can_be_changed_or_deleted() throws SQLException {
        for (String table : database.tables()) {
            String others = " where studio_id = '" + OTHER + "'";
            assertThat(outcome("update " + table + " set studio_id = studio_id" + others))
                    .as("change " + table)
                    .isIn("0 rows", DENIED);
            assertThat(outcome("delete from " + table + others))
                    .as("delete from " + table)
                    .isIn("0 rows", DENIED);
        }
    }

    @Test
    void no_row_can_be_handed_to_another_studio() throws SQLException {
        for (String table : database.tables()) {
            assertThat(outcome("update " + table + " set studio_id = '" + OTHER + "'"))
                    .as(table)
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void what_is_written_once_can_be_neither_changed_nor_deleted() throws SQLException {
        List<String> once;
        try (Connection app = database.app()) {
            once = TwoStudios.texts(app, WRITTEN_ONCE);
        }
        assertThat(once).hasSizeGreaterThan(10).contains("submission", "audit_event", "event");
        for (String table : once) {
            assertThat(outcome("update " + table + " set studio_id = studio_id"))
                    .as(table)
                    .isEqualTo(DENIED);
            assertThat(outcome("delete from " + table))
                    .as(table)
                    .isEqualTo(ENDS_BY_AGE.contains(table) ? TOO_EARLY : DENIED);
        }
    }

    @Test
    void no_table_can_be_emptied_changed_or_shown_otherwise() throws SQLException {
        for (String table : database.tables()) {
            for (String statement : List.of(
                    "truncate " + table,
                    "alter table " + table + " disable row level security",
                    "alter table " + table + " disable trigger all",
                    "alter table " + table + " add column more text",
                    "drop policy one_studio on " + table,
                    "create policy more on " + table + " using (true)",
                    "drop table " + table)) {
                assertThat(outcome(statement)).as(statement).isEqualTo(DENIED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role stipple",
                "set role postgres",
                "create table more (id integer)",
                "set session_replication_role = replica",
                "update flyway_schema_history set success = true",
                "delete from erasure_watermark",
                "alter role stipple_app bypassrls",
            })
    void the_role_of_the_program_has_no_way_up(String statement) throws SQLException {
        assertThat(outcome(statement)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stipple", "postgres"})
    void an_owner_and_a_superuser_put_their_rights_off_for_the_transaction(String user) throws SQLException {
        try (Connection one = database.connect(user)) {
            one.setAutoCommit(false);
            Sight.of(ONE).set(one);
            assertThat(TwoStudios.texts(one, "select studio_id from submission"))
                    .containsExactly(ONE.toString());
            assertThatThrownBy(() -> TwoStudios.texts(one, "delete from submission returning studio_id"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_must_read_everything_is_refused_to_whoever_is_shown_only_some_of_it() throws SQLException {
        try (Connection partly = database.whole("stipple_app");
                Connection owner = database.whole("stipple")) {
            assertThatThrownBy(() -> TwoStudios.texts(partly, "select studio_id from submission"))
                    .hasMessageContaining("row-level security");
            assertThat(TwoStudios.texts(owner, "select studio_id from submission"))
                    .hasSize(2);
        }
    }

    @Test
    void what_was_set_ends_with_the_transaction_and_two_studios_take_turns_on_one_connection() throws SQLException {
        try (Connection app = database.app()) {
            for (Sight sight : List.of(Sight.of(ONE), Sight.of(OTHER), Sight.of(ONE))) {
                app.setAutoCommit(false);
                sight.set(app);
                assertThat(TwoStudios.texts(app, "select studio_id from review"))
                        .containsExactly(sight.studio());
                app.commit();
                app.setAutoCommit(true);
                assertThat(TwoStudios.texts(app, "select studio_id from review"))
                        .isEmpty();
            }
            app.setAutoCommit(false);
            Sight.ACROSS.set(app);
            app.rollback();
            assertThat(TwoStudios.texts(app, "select studio_id from review")).isEmpty();
        }
    }

    private static Connection seeing(Sight sight) throws SQLException {
        Connection app = database.app();
        app.setAutoCommit(false);
        sight.set(app);
        return app;
    }

    /** What becomes of a statement of the first studio, which is taken back: rows changed, or the SQL state of the refusal. */
    private static String outcome(String statement) throws SQLException {
        try (Connection app = seeing(Sight.of(ONE));
                Statement run = app.createStatement()) {
            return run.executeUpdate(statement) + " rows";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
