package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored is as it was stored, or {@code verify} says which row is not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SealedRecordTest {

    private static final String ONE_BYTE = " = set_byte(%1$s, length(%1$s) / 2, get_byte(%1$s, length(%1$s) / 2) # 1)";

    @Inject
    RecordStudio studio;

    private UUID form;

    @BeforeEach
    void everythingThatIsSealedHappens() {
        studio.open();
        form = studio.send("01");
        UUID other = studio.send("02");
        studio.decide(form, "open");
        studio.askAndReply(other);
        studio.read(form);
        studio.read(other);
        studio.seal();
    }

    @Test
    void an_untouched_record_verifies_and_tells_its_heads() throws SQLException {
        RecordStudio.Said said = studio.verify();

        assertThat(said.troubling()).isEmpty();
        assertThat(studio.value("string_agg(kind, ' ' order by kind, number)", "chain_link", "true"))
                .isEqualTo("AMENDMENT DECISION SUBMISSION SUBMISSION");
        assertThat(said.words())
                .contains(studio.slug() + " links: 4 of 4")
                .contains("head " + studio.slug() + " record 4 ")
                .contains("head " + studio.slug() + " audit ");
        assertThat(studio.verify(said.words().lines().toArray(String[]::new)).troubling())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "submission, answers, SUBMISSION",
        "submission, identity, SUBMISSION",
        "submission, mood, SUBMISSION",
        "submission, assessment, SUBMISSION",
        "submission, link_hash, SUBMISSION",
        "amendment, answers, AMENDMENT",
        "amendment, mood, AMENDMENT",
        "amendment, words, AMENDMENT",
        "amendment, assessment, AMENDMENT",
        "told_decision, decision, DECISION",
    })
    void one_byte_altered_in_a_row_is_found_at_exactly_that_row(String table, String column, String kind)
            throws SQLException {
        String row = studio.value("id", table, "true order by id limit 1");

        RecordStudio.tamper(
                "update " + table + " set " + column + ONE_BYTE.formatted(column) + " where id = '" + row + "'");

        assertThat(studio.verify().troubling())
                .singleElement()
                .asString()
                .contains("row " + row + " of " + table)
                .contains("altered")
                .contains(LinkKind.words(kind));
    }

    @Test
    void of_much_that_waits_the_first_is_taken_by_index() throws SQLException {
        OwnerAccess owner = OwnerAccess.from(ConfigProvider.getConfig()).orElseThrow();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into chain_waiting (studio_id, kind, subject_id, record_id, at, digest)
                    select '%s', 'SUBMISSION', gen_random_uuid(), gen_random_uuid(), now() + n * interval '1 s', '\\x00'
                    from generate_series(1, 20000) n""".formatted(studio.id()));
            statement.execute("analyze chain_waiting");
            String asked = ChainSealer.WAITING.replace(":studio", "'" + studio.id() + "'");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("explain " + asked)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
            assertThat(plan).contains("chain_waiting_in_order").doesNotContain("Sort");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severity = 3 - severity",
                "sent_at = sent_at + interval '1 microsecond'",
                "promised_at = promised_at - interval '1 second'",
                "language = 'es'",
                "assessment = null",
            })
    void a_clear_column_altered_is_found_at_exactly_that_row(String change) throws SQLException {
        RecordStudio.tamper("update submission set " + change + " where id = '" + form + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("row " + form + " of submission");
    }

    @Test
    void what_the_client_reads_instead_of_what_they_were_told_is_found() throws SQLException {
        RecordStudio.tamper(
                "update review set decision" + ONE_BYTE.formatted("decision") + " where id = '" + form + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("row " + form + " of review");
    }

    @Test
    void a_row_that_is_altered_before_it_is_linked_is_found_too() throws SQLException {
        UUID late = studio.send("03");

        RecordStudio.tamper(
                "update submission set answers" + ONE_BYTE.formatted("answers") + " where id = '" + late + "'");
        studio.seal();

        assertThat(studio.verify().troubling()).singleElement().asString().contains("row " + late);
    }

    @Test
    void a_missing_row_and_an_inserted_one_are_found() throws SQLException {
        UUID inserted = UUID.randomUUID();
        UUID gone = studio.send("03");
        studio.seal();
        RecordStudio.tamper("delete from submission where id = '" + gone + "'");
        RecordStudio.tamper("insert into submission select studio_id, '" + inserted
                + "', 'ZZZZZZZZZZ', sha256(link_hash), edition_number, severity, sent_at, promised_at, identity, answers,"
                + " mood, assessment, language from submission where id = '" + form + "'");

        assertThat(studio.verify().troubling())
                .anySatisfy(line -> assertThat(line).contains(gone.toString()).contains("is missing"))
                .anySatisfy(
                        line -> assertThat(line).contains(inserted.toString()).contains("inserted beside"))
                .anySatisfy(
                        line -> assertThat(line).contains(inserted.toString()).contains("the key of"))
                .hasSize(3);
    }

    @Test
    void a_link_taken_away_is_named_by_its_number_and_by_the_row_that_lost_it() throws SQLException {
        String subject = studio.value("subject_id", "chain_link", "number = 2");
        RecordStudio.tamper("delete from chain_link where number = 2 and studio_id = '" + studio.id() + "'");

        assertThat(studio.verify().troubling())
                .anySatisfy(line -> assertThat(line).contains("link 2 is missing"))
                .anySatisfy(line -> assertThat(line).contains("row " + subject).contains("has no link"))
                .hasSize(2);
    }

    @Test
    void two_links_that_change_places_are_both_named() throws SQLException {
        RecordStudio.tamper("update chain_link set number = number + 100 where number in (1, 2) and studio_id = '"
                + studio.id() + "'");
        RecordStudio.tamper("update chain_link set number = 103 - number where number in (101, 102) and studio_id = '"
                + studio.id() + "'");

        assertThat(studio.verify().troubling())
                .anySatisfy(line -> assertThat(line).contains("link 1 was altered"))
                .anySatisfy(line -> assertThat(line).contains("link 2 was altered"))
                .anySatisfy(line -> assertThat(line).contains("link 3 does not follow"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest", "hash", "previous"})
    void an_altered_link_is_named_once(String column) throws SQLException {
        RecordStudio.tamper("update chain_link set " + column + ONE_BYTE.formatted(column)
                + " where number = 2 and studio_id = '" + studio.id() + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("link 2 was altered");
    }

    @Test
    void a_chain_cut_off_at_its_end_is_found_by_what_was_noted_earlier() throws SQLException {
        String[] noted = studio.verify().words().lines().toArray(String[]::new);
        RecordStudio.tamper("delete from chain_link where number = 4 and studio_id = '" + studio.id() + "'");

        assertThat(studio.verify(noted).troubling())
                .anySatisfy(line -> assertThat(line).contains("ends at 3").contains("link 4 was noted"));
    }

    @Test
    void an_erased_form_leaves_its_link_and_says_when() throws SQLException {
        studio.erase(form);
        assertThat(studio.verify().troubling()).isEmpty();
        studio.seal();

        RecordStudio.Said said = studio.verify();

        assertThat(said.troubling()).isEmpty();
        assertThat(said.words()).containsPattern("\\(" + form + "\\) was erased on 20\\d\\d-");
        RecordStudio.tamper("delete from told_decision where submission_id = '" + form + "'");
        assertThat(studio.verify().troubling()).as("what is erased may go").isEmpty();
    }

    @Test
    void a_key_that_is_gone_without_an_erasure_is_found() throws SQLException {
        Rows.change("delete from record_key where id = '" + form + "'");

        assertThat(studio.verify().troubling())
                .singleElement()
                .asString()
                .contains(form.toString())
                .contains("the key of");
    }

    @Test
    void an_altered_edition_is_named_and_not_the_forms_that_it_judged() throws SQLException {
        RecordStudio.tamper(
                "update edition set document = jsonb_set(document, '{rules,0,points}', '99') where studio_id = '"
                        + studio.id() + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("edition 1 was altered");
    }

    @Test
    void what_was_stored_before_there_was_a_chain_is_sealed_as_it_stands() throws SQLException {
        UUID earlier = studio.send("04");
        Rows.change(
                "update chain_waiting set digest = null, edition_sha256 = null where subject_id = '" + earlier + "'");

        studio.seal();

        assertThat(studio.verify().troubling()).isEmpty();
        assertThat(studio.value("edition_sha256 is not null", "chain_link", "subject_id = '" + earlier + "'"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 second'",
                "actor_id = gen_random_uuid()",
                "kind = 'PDF'",
                "subject_id = id"
            })
    void an_altered_line_of_the_access_log_is_found_at_exactly_that_line(String change) throws SQLException {
        String line = studio.value("id", "audit_event", "true order by id desc limit 1");

        RecordStudio.tamper("update audit_event set " + change + " where id = '" + line + "'");

        assertThat(studio.verify().troubling())
                .singleElement()
                .asString()
                .contains("line " + line)
                .contains("was altered");
    }

    @Test
    void a_missing_line_of_the_access_log_and_an_inserted_one_are_found() throws SQLException {
        String line = studio.value("id", "audit_event", "true order by id desc limit 1");
        RecordStudio.tamper("delete from audit_event where id = '" + line + "'");
        UUID inserted = UUID.randomUUID();
        Rows.change("insert into audit_event (studio_id, id, at, actor_id, kind, subject_id) values ('" + studio.id()
                + "', '" + inserted + "', now(), gen_random_uuid(), 'SUBMISSION', '" + form + "')");

        assertThat(studio.verify().troubling())
                .anySatisfy(
                        trouble -> assertThat(trouble).contains("line " + line).contains("is missing"))
                .anySatisfy(trouble ->
                        assertThat(trouble).contains("line " + inserted).contains("in no seal"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash", "previous"})
    void an_altered_seal_is_named(String column) throws SQLException {
        studio.read(form);
        studio.seal();
        RecordStudio.tamper("update audit_seal set " + column + ONE_BYTE.formatted(column)
                + " where number = 1 and studio_id = '" + studio.id() + "'");

        assertThat(studio.verify().troubling()).singleElement().asString().contains("audit link 1 was altered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain_link", "audit_seal", "told_decision"})
    void the_database_itself_refuses_to_change_what_is_sealed(String table) {
        assertThatThrownBy(() -> Rows.change("delete from " + table)).hasMessageContaining("written once");
        assertThatThrownBy(() -> Rows.change("update " + table + " set studio_id = studio_id"))
                .hasMessageContaining("written once");
    }

    @Test
    void the_commands_can_write_nothing() {
        assertThatThrownBy(() -> {
                    try (var connection = RecordStudio.connect();
                            var statement = connection.createStatement()) {
                        statement.executeUpdate("delete from attempt_bucket");
                    }
                })
                .hasMessageContaining("read-only");
    }
}
