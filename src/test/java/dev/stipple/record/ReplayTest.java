package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.EditionCopy;
import dev.stipple.support.Golden;
import dev.stipple.support.RecordCommands;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft would change for clients is known before it is published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplayTest {

    private static final String WORK = "rules/earlier-work.yaml";

    @Inject
    RecordStudio studio;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        studio.open();
    }

    @Test
    void a_draft_without_a_change_changes_nothing_for_anybody() throws IOException {
        Golden.all().forEach(golden -> studio.send(golden.file()));
        studio.askAndReply(studio.send("01"));

        RecordStudio.Said said = studio.replay(EditionCopy.in(folder).folder());

        int forms = Golden.all().size() + 1;
        assertThat(said.words())
                .contains(studio.slug() + " forms replayed: " + forms + " of " + forms)
                .contains("Replayed " + forms + " forms: 0 stricter, 0 milder")
                .contains("Every rule would be raised on the same forms.")
                .contains("judged without it: 0");
        assertThat(said.troubles()).isZero();
    }

    @Test
    void a_rule_that_lets_clients_through_names_the_forms_to_read_and_ends_with_one() throws IOException {
        UUID through = studio.send("06");
        UUID waitsStill = studio.send("07");
        studio.send("01");

        RecordStudio.Said said = studio.replay(shorterWait());

        assertThat(said.troubles()).isEqualTo(1);
        assertThat(lines(said))
                .contains(
                        "Replayed 3 forms: 0 stricter, 1 milder",
                        "open -> open 1 0 0",
                        "wait -> open 1 1 0",
                        "wait -> wait 1 0 0",
                        "recent-transplant 0 1 0",
                        "Milder, to be read by a practitioner before the draft is published: 1 of 1",
                        " " + studio.slug() + " " + studio.sent(through).shownReference());
        assertThat(said.words()).doesNotContain(studio.sent(waitsStill).shownReference());
        assertTellsNobody(said, through);
    }

    @Test
    void a_longer_wait_is_stricter_though_the_outcome_is_the_same_and_ends_with_nought() throws IOException {
        UUID form = studio.send("06");
        Path draft = EditionCopy.in(folder)
                .with(WORK, "after: transplant-month, months: 6", "after: transplant-month, months: 9")
                .folder();

        RecordStudio.Said said = studio.replay(draft);

        assertThat(said.troubles()).isZero();
        assertThat(lines(said))
                .contains(
                        "Replayed 1 forms: 1 stricter, 0 milder",
                        "wait -> wait 1 0 1",
                        "Stricter: 1 of 1",
                        " " + studio.slug() + " " + studio.sent(form).shownReference());
    }

    @Test
    void answers_that_the_draft_has_no_code_for_are_told_by_their_question_alone() throws IOException {
        UUID form = studio.send("01");
        Path draft = EditionCopy.in(folder)
                .with("pages/plans.yaml", "code: indoors", "code: under-a-roof")
                .with("es/pages/plans.yaml", "option.sun.indoors", "option.sun.under-a-roof")
                .withEach("rules/hopes.yaml", "sun: indoors", "sun: under-a-roof")
                .folder();

        RecordStudio.Said said = studio.replay(draft);

        assertThat(lines(said))
                .contains(
                        "open -> check 1 0 1",
                        "cannot-cover 0 0 1",
                        "often-in-the-sun 0 0 1",
                        "Forms with an answer that the draft has no place for, judged without it: 1",
                        " question sun: 1");
        assertThat(said.words()).doesNotContain("indoors");
        assertTellsNobody(said, form);
    }

    @Test
    void the_latest_version_is_what_is_replayed() throws IOException {
        studio.askAndReply(studio.send("06"));

        assertThat(lines(studio.replay(shorterWait()))).contains("wait -> open 1 1 0");
    }

    @Test
    void erased_forms_are_left_out_and_one_that_does_not_open_is_a_trouble() throws IOException {
        UUID broken = studio.send("01");
        studio.erase(studio.send("02"));
        studio.send("03");
        RecordStudio.tamper(
                "update submission set answers = set_byte(answers, 20, get_byte(answers, 20) # 1) where id = '" + broken
                        + "'");

        RecordStudio.Said said = studio.replay(EditionCopy.in(folder).folder());

        assertThat(said.troubles()).isEqualTo(1);
        assertThat(said.troubling()).singleElement().asString().contains("does not open");
        assertThat(said.words())
                .contains("Left out: 0 that the rules could not judge when sent, 1 erased, 1 in trouble")
                .contains("Replayed 1 forms: 0 stricter, 0 milder");
    }

    @Test
    void nothing_is_written_and_an_unknown_studio_is_refused() throws IOException {
        studio.send("06");
        String draft = shorterWait().toString();
        String before = Rows.dump("submission", "edition", "event", "audit_event");

        studio.replay(Path.of(draft));

        assertThat(Rows.dump("submission", "edition", "event", "audit_event")).isEqualTo(before);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new RecordCommand(List.of("replay", draft, "nowhere"), RecordStudio.home(), out, out)
                        .run(RecordCommands::database))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no such studio");
    }

    /** Two months instead of six after a transplant. */
    private Path shorterWait() throws IOException {
        return EditionCopy.in(folder)
                .with(WORK, "after: transplant-month, months: 6", "after: transplant-month, months: 2")
                .with(WORK, "below: 6", "below: 2")
                .with(WORK, "months-since-transplant: 3,", "months-since-transplant: 1,")
                .with(WORK, "months-since-transplant: 5,", "months-since-transplant: 0,")
                .folder();
    }

    /** With one space between columns. */
    private static List<String> lines(RecordStudio.Said said) {
        return said.words().lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    private void assertTellsNobody(RecordStudio.Said said, UUID form) {
        var answers = studio.sent(form).answers();
        assertThat(said.words())
                .doesNotContainIgnoringCase(answers.words("name").orElseThrow())
                .doesNotContain(answers.choice("style").orElseThrow());
        answers.words("email").ifPresent(address -> assertThat(said.words()).doesNotContain(address));
    }
}
