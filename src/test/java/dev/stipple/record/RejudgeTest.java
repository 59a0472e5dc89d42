package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.EditionReader;
import dev.stipple.edition.RandomForms;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.submission.SentConsultation;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestClock;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is judged again years later is judged the same. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RejudgeTest {

    private static final int MANY = 1000;

    @Inject
    RecordStudio studio;

    @Inject
    PlantedForms forms;

    @Inject
    Keys keys;

    @BeforeEach
    void open() {
        studio.open();
    }

    @Test
    void the_forms_of_the_demonstration_are_judged_the_same_again() throws SQLException {
        UUID northgate = UUID.fromString(Rows.value("select studio_id from studio where slug = 'northgate'"));

        RecordStudio.Said said = RecordStudio.rejudge(northgate, "northgate");

        assertThat(said.troubling()).isEmpty();
        assertThat(said.words())
                .contains(" 0 different in words only")
                .containsPattern("so far ([3-9][0-9]|[0-9]{3,}) assessments");
    }

    @Test
    void a_thousand_forms_made_at_random_are_judged_the_same_again() throws SQLException {
        var questionnaire = EditionReader.shipped().questionnaire();
        for (int seed = 0; seed < MANY; seed++) {
            var answers = new RandomForms(questionnaire, seed).complete();
            forms.send(studio.slug(), AnswersJson.write(answers), TestClock.START);
        }

        RecordStudio.Said said = studio.rejudge();

        assertThat(said.troubling()).isEmpty();
        assertThat(said.words())
                .contains("so far 1000 assessments made again, 0 troubles, 0 different in words only")
                .contains("1,000 of 1,000");
    }

    @Test
    void every_golden_form_and_an_answered_one_are_judged_the_same_again() throws SQLException {
        Golden.all().forEach(golden -> studio.send(golden.file()));
        studio.askAndReply(studio.send("01"));

        RecordStudio.Said said = studio.rejudge();

        assertThat(said.troubling()).isEmpty();
        assertThat(said.words()).contains("so far " + (Golden.all().size() + 2) + " assessments");
    }

    @Test
    void a_planted_difference_is_found_by_its_reference_and_tells_no_answer() throws SQLException {
        UUID form = studio.send("01");
        studio.send("02");
        SentConsultation sent = studio.sent(form);
        AssessmentDocument other = AssessmentWriter.assess(
                sent.edition(),
                AnswersJson.parse(
                                sent.edition().questionnaire(),
                                Golden.named("06").answers())
                        .answers(),
                sent.assessment().orElseThrow().on());
        plant(form, other);

        RecordStudio.Said said = studio.rejudge();

        assertThat(said.troubles()).isEqualTo(1);
        assertThat(said.troubling())
                .singleElement()
                .asString()
                .contains(sent.shownReference())
                .contains("differently");
        assertThat(said.words()).doesNotContain(sent.answers().words("name").orElseThrow());
    }

    @Test
    void a_difference_in_words_alone_is_told_apart() throws SQLException {
        UUID form = studio.send("06");
        AssessmentDocument made = studio.sent(form).assessment().orElseThrow();
        String old = made.findings().get(0).client();
        plant(
                form,
                AssessmentDocument.read(made.json()
                        .replace(old, "Words of another time.")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        RecordStudio.Said said = studio.rejudge();

        assertThat(said.troubles()).isZero();
        assertThat(said.words()).contains("1 different in words only");
    }

    @Test
    void bytes_that_do_not_open_and_erased_forms_are_counted_apart() throws SQLException {
        UUID broken = studio.send("01");
        UUID erased = studio.send("02");
        studio.erase(erased);
        RecordStudio.tamper(
                "update submission set answers = set_byte(answers, 20, get_byte(answers, 20) # 1) where id = '" + broken
                        + "'");

        RecordStudio.Said said = studio.rejudge();

        assertThat(said.troubling()).singleElement().asString().contains("does not open");
        assertThat(said.words()).contains("1 erased");
    }

    /** Another assessment in the place of the stored one, sealed as the program seals. */
    private void plant(UUID form, AssessmentDocument other) {
        byte[] sealed =
                keys.of(new RecordId(studio.id(), form)).seal("submission", FieldGroup.ASSESSMENT, other.bytes());
        RecordStudio.tamper("update submission set assessment = decode('"
                + HexFormat.of().formatHex(sealed) + "', 'hex') where id = '" + form + "'");
    }
}
