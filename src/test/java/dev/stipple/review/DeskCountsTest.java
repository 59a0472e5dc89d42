package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.AskReplies;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of the desk's work, in a studio of its own that is open from Monday to Friday. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskCountsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T09:30:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

    @Inject
    PlantedCases planted;

    @Inject
    PlantedForms forms;

    @Inject
    People people;

    @Inject
    Editions editions;

    @Inject
    Submissions submissions;

    @Inject
    DemoDecisions decisions;

    @Inject
    DeskActs acts;

    @Inject
    Reviews reviews;

    @Inject
    AskingBack asking;

    @Inject
    AskBacks asks;

    @Inject
    AskReplies replies;

    @Inject
    AfterSending afterSending;

    private StudioProfile studio;
    private StaffMember ana;
    private StaffMember tom;
    private StaffMember lea;

    @BeforeEach
    void open() {
        studio = planted.studio("counts-" + Ids.reference().toLowerCase(Locale.ROOT));
        ana = person("ana", Role.PRACTITIONER);
        tom = person("tom", Role.PRACTITIONER);
        lea = person("lea", Role.LEAD);
    }

    @Test
    void a_rule_that_asked_for_no_more_than_was_decided_is_confirmed_beside_one_that_did() {
        UUID id = send("08");

        decide(id, "check", TUESDAY);

        assertThat(rule("removed-skin-clearance", "OVERRIDDEN")).isEqualTo("1");
        assertThat(rule("removed-skin-clearance", "CONFIRMED")).isEqualTo("0");
        assertThat(rule("removed-skin-stays-clear", "CONFIRMED")).isEqualTo("1");
        assertThat(rule("removed-skin-stays-clear", "OVERRIDDEN")).isEqualTo("0");
    }

    @Test
    void a_rule_of_a_red_flag_asked_for_a_doctor_whatever_its_own_disposition() {
        decide(send("09"), "not-fit", TUESDAY);

        assertThat(rule("no-skin-test", "CONFIRMED")).isEqualTo("1");
        assertThat(Rows.value("select string_agg(distinct rule, ',') from rule_tally where kind = 'OVERRIDDEN'"
                        + " and studio_id = '" + studio.id() + "'"))
                .contains("changed-spot-doctor")
                .doesNotContain("no-skin-test");
    }

    @Test
    void a_form_that_is_told_again_is_another_wait_and_answers_no_rule_twice() {
        UUID id = send("03");
        decide(id, "check", TUESDAY);
        afterSending.ask(
                studio, new AfterSending.Note(record(id), Ids.next(THURSDAY), "And the sun?", false, false, THURSDAY));
        act(DeskAct.RESOLVE, id, ana, resolving("metals-rash"), THURSDAY);

        decide(id, "check", FRIDAY);

        assertThat(rule("metals-rash", "RAISED")).isEqualTo("1");
        assertThat(rule("metals-rash", "CONFIRMED")).isEqualTo("1");
        assertThat(rule("metals-rash", "OVERRIDDEN")).isEqualTo("0");
        assertThat(tally("decided:check:check")).isEqualTo("2");
    }

    @Test
    void a_flag_set_aside_before_the_client_is_told_counts_once_and_as_nothing_else() {
        UUID id = send("03");
        act(DeskAct.RESOLVE, id, ana, resolving("metals-rash"), MONDAY.plusSeconds(60));
        act(DeskAct.RESOLVE, id, ana, resolving("metals-rash"), MONDAY.plusSeconds(90));

        decide(id, "check", TUESDAY);

        assertThat(rule("metals-rash", "OVERRIDDEN")).isEqualTo("1");
        assertThat(rule("metals-rash", "CONFIRMED")).isEqualTo("0");
        assertThat(rule("plasters-allergy", "CONFIRMED")).isEqualTo("1");
    }

    @Test
    void what_an_answer_to_a_question_raises_is_counted_as_raised_and_once() {
        UUID id = send("01");
        assertThat(rule("metals-rash", "RAISED")).isEqualTo("0");
        String judged = judged();

        reply(id, "03", MONDAY.plusSeconds(3600));
        reply(id, "01", TUESDAY);
        reply(id, "03", THURSDAY);
        decide(id, "check", FRIDAY);

        assertThat(rule("metals-rash", "RAISED")).isEqualTo("1");
        assertThat(rule("metals-rash", "CONFIRMED")).isEqualTo("1");
        assertThat(judged()).isEqualTo(judged).isEqualTo("1");
    }

    @Test
    void a_disputed_case_waits_from_its_sending_and_is_late_by_the_time_it_was_due_first() {
        UUID id = send("06");
        act(DeskAct.DECIDE, id, ana, deciding("wait"), MONDAY.plusSeconds(3600));
        act(DeskAct.SECOND_REVIEW, id, tom, deciding("doctor"), THURSDAY);
        settle(id, "wait", FRIDAY);

        assertThat(tally("late:red")).isEqualTo("1");
        assertThat(tally("met:red")).isEqualTo("0");
        assertThat(tally("waited:red:96")).isEqualTo("1");
        assertThat(tally("settled-met")).isEqualTo("1");
    }

    @Test
    void a_disputed_case_that_is_told_by_the_time_it_was_due_first_is_in_time() {
        UUID id = send("06");
        act(DeskAct.DECIDE, id, ana, deciding("wait"), MONDAY.plusSeconds(60));
        act(DeskAct.SECOND_REVIEW, id, tom, deciding("doctor"), MONDAY.plusSeconds(120));
        settle(id, "doctor", TUESDAY);

        assertThat(tally("met:red")).isEqualTo("1");
        assertThat(tally("waited:red:24")).isEqualTo("1");
    }

    @Test
    void a_wait_that_begins_anew_has_its_own_due_time_again() {
        UUID id = send("06");
        act(DeskAct.DECIDE, id, ana, deciding("wait"), MONDAY.plusSeconds(60));
        act(DeskAct.SECOND_REVIEW, id, tom, deciding("doctor"), MONDAY.plusSeconds(120));
        settle(id, "doctor", TUESDAY);
        afterSending.ask(
                studio, new AfterSending.Note(record(id), Ids.next(THURSDAY), "And the sun?", false, false, THURSDAY));

        decide(id, "doctor", THURSDAY.plusSeconds(3600));

        assertThat(tally("met:red")).isEqualTo("2");
        assertThat(tally("late:red")).isEqualTo("0");
    }

    private StaffMember person(String name, Role role) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.add(
                        studio.id(), name + "@" + studio.slug() + ".example", name, role, "a password of the tests"));
    }

    private UUID send(String golden) {
        return forms.send(studio.slug(), Golden.named(golden).answers(), MONDAY).id();
    }

    private RecordId record(UUID id) {
        return new RecordId(studio.id(), id);
    }

    private void decide(UUID id, String outcome, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> decisions.record(record(id), ana, tom, outcome, "Seen.", "", at));
    }

    /** In one transaction: what is overdue to be told would be told by the clock in between. */
    private void settle(UUID id, String outcome, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            act(DeskAct.ARBITRATE, id, lea, deciding(outcome), at);
            reviews.flush();
            act(DeskAct.TELL, id, lea, ActForm.EMPTY, at);
        });
    }

    private void act(DeskAct act, UUID id, StaffMember by, ActForm form, Instant at) {
        ActResult result = acts.perform(act, record(id), by, form.at(version(id, at)), at);
        assertThat(result.done()).as(act + " " + result).isTrue();
    }

    private int version(UUID id, Instant at) {
        return reviews.state(record(id), at).orElseThrow().version();
    }

    private static ActForm deciding(String outcome) {
        return new ActForm(null, outcome, "Seen.", "", null, null, null, null, null, null, null, null);
    }

    private static ActForm resolving(String rule) {
        return new ActForm(
                null, null, "Of another thing.", null, null, null, null, rule, "not-relevant", null, null, null);
    }

    /** Asks the client about their allergies, who then answers as in another form. */
    private void reply(UUID id, String golden, Instant at) {
        AskBacks.Content question = new AskBacks.Content(List.of("allergies"), "");
        assertThat(asking.ask(
                                studio,
                                ana,
                                submissions.open(studio.id(), id).orElseThrow(),
                                version(id, at),
                                question,
                                at)
                        .done())
                .isTrue();
        UUID asked = asks.latest(studio.id(), id, at).orElseThrow().id();
        Answers answers = AnswersJson.parse(
                        editions.inForce(studio.id()).edition().questionnaire(),
                        Golden.named(golden).answers())
                .answers();
        assertThat(replies.take(studio, asked, new AskReplies.Reply(answers, "", false, false, at.plusSeconds(60))))
                .isEqualTo(AskReplies.Taken.DONE);
    }

    private String rule(String rule, String kind) {
        return sum("rule_tally", "rule = '" + rule + "' and kind = '" + kind + "'");
    }

    private String judged() {
        return sum("rule_tally", "kind = 'OPENED'");
    }

    private String tally(String name) {
        return sum("tally", "name = '" + name + "'");
    }

    private String sum(String table, String where) {
        return Rows.value(
                "select coalesce(sum(n), 0) from " + table + " where studio_id = '" + studio.id() + "' and " + where);
    }
}
