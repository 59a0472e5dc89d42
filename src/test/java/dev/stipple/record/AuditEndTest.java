package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.privacy.AuditEnd;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old lines of the access log go, and what is left can still be checked to the byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditEndTest {

    @Inject
    RecordStudio studio;

    @Inject
    AuditEnd end;

    @Inject
    Clock clock;

    private UUID form = new UUID(0, 0);
    private Instant bound = Instant.EPOCH;

    /** Four seals of two lines each, of which two are old at the bound. */
    @BeforeEach
    void fourSeals() {
        studio.open();
        form = studio.send("01");
        bound = clock.instant().plus(Duration.ofHours(2));
        for (int seal = 1; seal <= 4; seal++) {
            studio.read(form);
            studio.read(form);
            studio.seal();
        }
        RecordStudio.tamper("update audit_seal set at = at + interval '3 hours' where number > 2 and studio_id = '"
                + studio.id() + "'");
    }

    @Test
    void old_lines_go_a_stone_stands_for_them_and_the_rest_verifies() throws SQLException {
        String[] noted = studio.verify().words().lines().toArray(String[]::new);
        assertThat(end.due(studio.id(), bound)).isEqualTo(4);

        assertThat(end.endSome(studio.id(), bound)).isEqualTo(4);

        assertThat(end.endSome(studio.id(), bound)).isZero();
        assertThat(studio.value("count(*)", "audit_event", "kind = 'SUBMISSION'"))
                .isEqualTo("4");
        assertThat(studio.value("count(*)", "audit_event", "kind = 'LOG_ENDED'"))
                .isEqualTo("1");
        assertThat(studio.value("min(number)", "audit_seal", "true")).isEqualTo("3");
        studio.seal();
        RecordStudio.Said said = studio.verify(noted);
        assertThat(said.troubling()).isEmpty();
        assertThat(said.words()).contains("4 lines of the access log of before").contains("went by age");

        assertThat(end.endSome(studio.id(), bound.plus(Duration.ofHours(4)))).isEqualTo(5);
        studio.seal();
        assertThat(studio.verify(noted).troubling()).isEmpty();
        assertThat(studio.value("string_agg(lines || ' to ' || up_to, ', ' order by number)", "audit_stone", "true"))
                .isEqualTo("4 to 2, 5 to 5");
    }

    @Test
    void what_is_altered_after_the_stone_is_still_found_at_its_line() throws SQLException {
        end.endSome(studio.id(), bound);
        studio.seal();
        String line = studio.value("id", "audit_event", "kind = 'SUBMISSION' order by at, id limit 1");

        RecordStudio.tamper("update audit_event set actor_id = gen_random_uuid() where id = '" + line + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("line " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines = lines + 1", "before = before + interval '1 second'", "hash = sha256(hash)"})
    void an_altered_stone_is_named_once(String change) throws SQLException {
        end.endSome(studio.id(), bound);
        studio.seal();

        RecordStudio.tamper("update audit_stone set " + change + " where studio_id = '" + studio.id() + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("stone 1 of the access log");
    }

    @Test
    void lines_that_go_without_a_stone_are_missed() throws SQLException {
        end.endSome(studio.id(), bound);
        studio.seal();

        RecordStudio.tamper("delete from audit_stone where studio_id = '" + studio.id() + "'");

        assertThat(studio.verify().troubling()).anyMatch(line -> line.contains("audit links 1 to 2 are missing"));
    }

    @Test
    void a_stretch_that_was_altered_stays_and_is_not_covered_up() throws SQLException {
        String line = studio.value("id", "audit_event", "true order by at, id limit 1");
        RecordStudio.tamper("update audit_event set kind = 'PRINT' where id = '" + line + "'");

        assertThatThrownBy(() -> end.endSome(studio.id(), bound)).hasMessageContaining("do not verify");

        assertThat(studio.value("count(*)", "audit_event", "true")).isEqualTo("8");
        assertThat(studio.value("count(*)", "audit_stone", "true")).isEqualTo("0");
        assertThat(studio.verify().troubling()).singleElement().asString().contains("line " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_event", "audit_seal", "audit_stone"})
    void the_database_lets_nothing_go_but_with_its_stone(String table) {
        end.endSome(studio.id(), bound);

        assertThatThrownBy(() -> Rows.change("delete from " + table + " where studio_id = '" + studio.id() + "'"))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> Rows.change("update " + table + " set at = at"))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> Rows.change("truncate " + table)).hasMessageContaining("written once");
    }
}
