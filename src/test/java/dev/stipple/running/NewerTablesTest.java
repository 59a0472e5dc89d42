package dev.stipple.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program of the release before, started on tables that a newer one has moved on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NewerTablesTest {

    private static final String MOVED_ON = """
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                                               execution_time, success)
            values (9999, '901', '%1$s', 'SQL', 'V901__%1$s.sql', 0, current_user, 0, true)""";

    @Inject
    Schema schema;

    @Inject
    Flyway flyway;

    @AfterEach
    void takeBack() {
        Rows.change("delete from flyway_schema_history where version = '901'");
    }

    @Test
    void it_starts_where_something_was_added() {
        Rows.change(MOVED_ON.formatted("expand answers"));

        assertThatCode(flyway::validate).doesNotThrowAnyException();
        assertThatCode(() -> schema.refuseContracted(new StartupEvent())).doesNotThrowAnyException();
        assertThat(schema.trouble()).isEmpty();
    }

    @Test
    void it_does_not_start_where_something_that_it_reads_was_taken_away() {
        Rows.change(MOVED_ON.formatted("contract answers"));

        assertThatThrownBy(() -> schema.refuseContracted(new StartupEvent()))
                .hasMessageContaining("migration 901")
                .hasMessageContaining("Start the newer one");
    }
}
