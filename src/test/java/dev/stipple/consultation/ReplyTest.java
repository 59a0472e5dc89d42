package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.message.Mail;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.submission.ExpiredAsks;
import dev.stipple.submission.Judge;
import dev.stipple.support.BrokenJudge;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A practitioner asks back on named questions, the client answers, and the desk sees what changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplyTest extends ClientAskedBack {

    private static final String CRISIS = "/c/northgate/crisis";

    @Inject
    Studios studios;

    @Inject
    ExpiredAsks expired;

    @Test
    void a_question_back_comes_by_mail_is_answered_and_the_desk_sees_what_changed() {
        ask("question", "allergies").then().statusCode(303);
        client.get(sent.result())
                .then()
                .body(containsString("We need something from you"))
                .body(containsString(sent.result() + "/reply"));
        Browser phone = new Browser();
        String reply = link();
        Response page = phone.get(reply);
        page.then().statusCode(200).body(containsString("Your answers from before are filled in"));
        assertThat(page.asString())
                .containsPattern("value=\"metals\" checked")
                .doesNotContain("name=\"health\"", "name=\"metals-reaction\"", "name=\"words\"", "sana", "Sana");

        Response sentOff = phone.post(reply, "allergies", "none");

        sentOff.then().statusCode(303);
        assertThat(Browser.path(sentOff)).isEqualTo(reply);
        phone.get(reply)
                .then()
                .statusCode(200)
                .body(containsString("Your answers are sent"))
                .body(not(containsString("Back to your result")));
        client.get(sent.result())
                .then()
                .body(containsString("Nothing you told us rules SMP out"))
                .body(containsString("Updated on 20 November 2026"))
                .body(not(containsString("We need something from you")));
        ana.get(desk(""))
                .then()
                .body(containsString("Waiting. Sent"))
                .body(containsString("compare with v1: 3 changes"))
                .body(containsString("Answered by the client"));
        ana.get(desk("/compare"))
                .then()
                .statusCode(200)
                .body(containsString("3 changes, 1 safety-relevant"))
                .body(containsString("Removed since last time: Allergies: Metals, such as nickel"))
                .body(containsString("Ask why."))
                .body(containsString("had raised it"))
                .body(containsString("First look before: Check something with the client first. Now: "));
        ana.get(desk("/compare?with=1")).then().statusCode(200);
        ana.get(desk("/compare?with=2")).then().statusCode(404);
    }

    @Test
    void the_paper_of_the_result_follows() throws IOException {
        ask("question", "allergies");
        answer("allergies", "none").then().statusCode(303);

        try (PDDocument document =
                Loader.loadPDF(client.get(sent.result() + "/pdf").asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Nothing you told us rules SMP out", "Updated on 20 November 2026");
        }
    }

    @Test
    void nothing_but_what_is_asked_can_be_changed() {
        ask("question", "allergies");

        answer(
                        "allergies",
                        "metals",
                        "allergies",
                        "plasters",
                        "style",
                        "very-short",
                        "name",
                        "Somebody Else",
                        "consent",
                        "disagree",
                        "shown",
                        "style")
                .then()
                .statusCode(303);

        ana.get(desk("/compare")).then().body(containsString("No change")).body(not(containsString("Somebody Else")));
        ana.get(desk("")).then().body(containsString("Sana Mirza"));
    }

    @Test
    void an_answer_that_opens_a_question_asks_it_before_anything_is_taken() {
        ask("question", "allergies");
        Response first = answer("allergies", "metals", "allergies", "plasters", "allergies", "latex");

        first.then()
                .statusCode(422)
                .body(containsString("One of your answers opens something more"))
                .body(containsString("What did the latex do?"))
                .body(not(containsString("id=\"latex-reaction-error\"")));
        assertThat(first.asString()).containsPattern("value=\"latex\" checked");
        assertThat(amendments()).isZero();
        String[] three = {
            "allergies", "metals", "allergies", "plasters", "allergies", "latex", "shown", "latex-reaction"
        };
        asking.reply(client, three)
                .then()
                .statusCode(422)
                .body(containsString("id=\"latex-reaction-error\""))
                .body(containsString("href=\"#latex-reaction\""));
        String[] all = Arrays.copyOf(three, 10);
        all[8] = "latex-reaction";
        all[9] = "severe";
        asking.reply(client, all).then().statusCode(303);

        ana.get(desk("/compare"))
                .then()
                .body(containsString("Reaction to latex"))
                .body(containsString("Added"))
                .body(containsString("2 changes, 2 safety-relevant"));
    }

    @Test
    void a_blank_answer_and_a_page_open_too_long_come_back_with_what_was_typed() {
        ask("question", "allergies", "words", "Which plaster was it?");
        answer("words", "A blue one")
                .then()
                .statusCode(422)
                .body(containsString("Select what you are allergic to"))
                .body(containsString("A blue one"));
        asking.reply(client, "allergies", "none")
                .then()
                .statusCode(422)
                .body(containsString("Write your answer"))
                .body(containsString("value=\"none\" checked"));
        asking.reply(client.loseToken(), "allergies", "none", "words", "</textarea><script>z()</script> kept")
                .then()
                .statusCode(422)
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;z()&lt;/script&gt; kept"))
                .body(containsString("This page was open a long time"));
        client.get(reply());
        asking.reply(client, "allergies", "none", "words", "x".repeat(2001))
                .then()
                .statusCode(422)
                .body(containsString("2,001 characters"));

        assertThat(amendments()).isZero();
    }

    @Test
    void words_are_answered_in_words_and_the_first_look_stays() {
        ask("words", "Which <b>plaster</b> was it?").then().statusCode(303);
        client.get(reply())
                .then()
                .body(containsString("Which &lt;b&gt;plaster&lt;/b&gt; was it?"))
                .body(not(containsString("name=\"allergies\"")));

        asking.reply(client, "words", "A <i>blue</i> one").then().statusCode(303);

        ana.get(desk("")).then().body(containsString("A &lt;i&gt;blue&lt;/i&gt; one"));
        ana.get(desk("/compare")).then().body(containsString("No change"));
        client.get(sent.result()).then().body(not(containsString("Updated on")));
    }

    @Test
    void sent_twice_it_counts_once() {
        ask("question", "allergies");
        Browser tab = client.sibling();
        client.get(reply());
        tab.get(reply());

        asking.reply(client, "allergies", "none").then().statusCode(303);
        asking.reply(tab, "allergies", "none").then().statusCode(303);

        assertThat(amendments()).isEqualTo(1);
        assertThat(forms.count("select count(*) from event where kind = 'REPLIED' and subject_id = ?1", sent.id()))
                .isEqualTo(1);
        client.get(reply()).then().statusCode(200).body(containsString("Your answers are sent"));
    }

    @Test
    void a_second_question_follows_once_the_first_is_answered() {
        ask("question", "allergies").then().statusCode(303);
        ask("question", "sun").then().statusCode(409);
        answer("allergies", "none").then().statusCode(303);

        ask("question", "sun").then().statusCode(303);
        answer("sun", "outdoors").then().statusCode(303);

        assertThat(amendments()).isEqualTo(2);
        ana.get(desk("")).then().body(containsString("compare with v2: 1 change"));
        ana.get(desk("/compare?with=1")).then().body(containsString("4 changes"));
    }

    @Test
    void when_its_time_has_passed_the_page_says_so_and_keeps_what_was_typed() {
        ask("question", "allergies", "words", "Which plaster was it?");
        client.get(reply());
        Rows.change("update ask set expires_at = '2026-11-19T10:00:00Z' where submission_id = '" + sent.id() + "'");

        asking.reply(client, "allergies", "none", "words", "A blue one")
                .then()
                .statusCode(409)
                .body(containsString("You could answer until 19 November 2026"))
                .body(containsString("A blue one"))
                .body(containsString("tel:"));
        client.get(reply()).then().statusCode(410);
        client.get(sent.result()).then().body(not(containsString("We need something from you")));
        assertThat(amendments()).isZero();
        ana.get(desk("")).then().body(containsString("Client asked"));
        expired.end();
        ana.get(desk("")).then().body(containsString("Not answered in time by the client"));
        ask("question", "allergies").then().statusCode(303);
        client.get(reply()).then().statusCode(200);
    }

    @Test
    void a_question_taken_back_is_closed_and_another_can_be_asked() {
        ask("question", "allergies");
        String first = link();
        asking.end().then().statusCode(303);

        new Browser().get(first).then().statusCode(410).body(containsString("The studio has taken this question back"));
        client.get(sent.result()).then().body(not(containsString("We need something from you")));
        ask("question", "sun").then().statusCode(303);
        new Browser().get(first).then().statusCode(410);
        ana.get(desk("")).then().body(containsString("Question to the client taken back"));
    }

    @Test
    void withdrawn_in_between_nothing_is_taken_and_afterwards_all_is_deleted() {
        ask("question", "allergies", "words", "Which plaster was it?");
        String link = link();
        Browser phone = new Browser();
        phone.get(link);
        client.answer(sent.result() + "/withdraw").then().statusCode(303);

        phone.post(link, "allergies", "none", "words", "A blue one")
                .then()
                .statusCode(409)
                .body(containsString("You withdrew the form"))
                .body(containsString("A blue one"));
        assertThat(amendments()).isZero();
        ana.get(desk("/ask")).then().statusCode(303);
        ana.get(desk("/compare")).then().statusCode(303);

        client.answer("/c/northgate/delete", "what", "all");
        phone.get(link).then().statusCode(410).body(not(containsString("Which plaster")));
        phone.post(link, "words", DESPAIR).then().statusCode(409).body(containsString(DESPAIR));
    }

    @Test
    void words_of_despair_lead_to_help_and_raise_the_review() {
        ask("words", "Is there more?");

        Response answered = answer("words", DESPAIR);

        assertThat(Browser.path(answered)).isEqualTo(CRISIS);
        client.get(CRISIS).then().body(containsString("A person will read this first"));
        assertThat(DeskBrowser.of("ana").row(forms.reference(sent.id()))).contains("Contact today");
        ana.get(desk("")).then().body(containsString(DESPAIR));
        ask("question", "allergies").then().statusCode(409);
        ana.get(desk("/ask")).then().body(containsString("Make contact yourself today"));
    }

    @Test
    void words_of_despair_by_the_mails_link_lead_to_help_too() {
        ask("words", "Is there more?");
        String link = link();
        Browser phone = new Browser();

        assertThat(Browser.path(phone.answer(link, "words", DESPAIR))).isEqualTo(link);

        phone.get(link)
                .then()
                .statusCode(200)
                .body(containsString("A person will read this first"))
                .body(not(containsString("Back to your result")));
    }

    @Test
    void words_of_despair_on_an_unfinished_page_reach_a_person_all_the_same() {
        ask("question", "allergies", "words", "Is there more?");

        answer("words", DESPAIR)
                .then()
                .statusCode(422)
                .body(containsString(CRISIS))
                .body(containsString(DESPAIR));
        asking.reply(client, "words", DESPAIR).then().statusCode(422);

        assertThat(amendments()).isZero();
        DeskBrowser desk = DeskBrowser.of("ana");
        assertThat(desk.row(forms.reference(sent.id()))).contains("Contact today");
        assertThat(forms.count("select count(*) from event where kind = 'ASKED' and subject_id = ?1", sent.id()))
                .isEqualTo(1);
    }

    @Test
    void words_of_despair_in_an_answer_that_comes_too_late_reach_a_person_all_the_same() {
        ask("words", "Is there more?");
        client.get(reply());
        asking.end().then().statusCode(303);

        assertThat(Browser.path(asking.reply(client, "words", DESPAIR))).isEqualTo(CRISIS);

        assertThat(DeskBrowser.of("ana").row(forms.reference(sent.id()))).contains("Contact today");
    }

    @Test
    void a_sign_that_a_doctor_should_see_is_told_at_once_by_either_way() {
        ask("words", "Is there more?");
        String link = link();
        Browser phone = new Browser();

        assertThat(Browser.path(phone.answer(link, "words", SIGN))).isEqualTo(link);
        phone.get(link).then().body(containsString("NHS 111"));
        assertThat(DeskBrowser.of("ana").row(forms.reference(sent.id()))).contains("Safety");

        ask("words", "And now?").then().statusCode(409);
        acknowledge();
        ask("words", "And now?").then().statusCode(303);
        assertThat(Browser.path(answer("words", SIGN))).isEqualTo(sent.result() + "/look-soon");
    }

    @Test
    void if_the_rules_fail_the_answer_is_taken_and_a_person_reads_it_first() {
        ask("question", "allergies");
        QuarkusMock.installMockForType(new BrokenJudge(), Judge.class);

        answer("allergies", "none").then().statusCode(303);

        client.get(sent.result()).then().body(containsString("A person will read this"));
        assertThat(DeskBrowser.of("ana").row(forms.reference(sent.id()))).contains("Safety");
        ana.get(desk("/compare")).then().statusCode(200).body(containsString("none, the rules failed"));
    }

    @Test
    void an_answer_raises_the_review_and_a_harmless_one_after_it_never_lowers_it() {
        String calm = severity();
        ask("words", "Is there more?");
        answer("words", SIGN).then().statusCode(303);
        assertThat(calm).isEqualTo("2");
        assertThat(severity()).isEqualTo("0");

        acknowledge();
        ask("question", "allergies").then().statusCode(303);
        answer("allergies", "none").then().statusCode(303);

        assertThat(severity()).isEqualTo("0");
        assertThat(Rows.value(
                        "select severity from amendment where number = 3 and submission_id = '" + sent.id() + "'"))
                .isEqualTo("3");
    }

    @Test
    void a_client_who_reads_spanish_is_asked_in_spanish() {
        Browser spanish = new Browser();
        spanish.get("/language/es");
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("email", address);
        spanish.fillIn("northgate", answers);
        String result = Browser.path(spanish.send("northgate"));
        String id = result.substring(result.lastIndexOf('/') + 1);
        ana.get("/desk/s/" + id + "/ask");
        ana.post(
                        "/desk/s/" + id + "/ask",
                        "question",
                        "allergies",
                        "act",
                        "preview",
                        "words",
                        "Es perfecto, garantizado")
                .then()
                .statusCode(422);
        ana.post("/desk/s/" + id + "/ask", "question", "allergies", "act", "preview")
                .then()
                .statusCode(200)
                .body(containsString("lang=\"es\""))
                .body(containsString("Necesitamos algo de ti"));
        String version = Browser.value(ana.get("/desk/s/" + id + "/ask"), "version");
        ana.post("/desk/s/" + id + "/ask", "question", "allergies", "act", "send", "version", version)
                .then()
                .statusCode(303);

        Mail mail = post.to(address, 1).get(0);
        assertThat(mail.subject()).isEqualTo("Una pregunta sobre tu formulario");
        assertThat(mail.text()).contains("18 de diciembre de 2026");
        spanish.get(result).then().body(containsString("Necesitamos algo de ti"));
        spanish.get(result + "/reply").then().body(containsString("Tus respuestas de antes ya están puestas"));
        String asked = Browser.value(spanish.get(result + "/reply"), "ask");
        spanish.post(result + "/reply", "allergies", "none", "ask", asked)
                .then()
                .statusCode(303);
        spanish.get(result).then().body(containsString("Actualizada el 20 de noviembre de 2026"));
        ana.get("/desk/s/" + id + "/compare").then().body(containsString("Metals, such as nickel"));
    }

    @Test
    void another_studio_and_a_wrong_link_open_nothing() {
        ask("question", "allergies");
        String link = link();
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        QuarkusTransaction.requiringNew().run(() -> studios.open(studio(slug), slug));

        new Browser().get(link.replace("northgate", slug)).then().statusCode(404);
        new Browser().get(link.substring(0, link.length() - 1) + "~").then().statusCode(404);
        new Browser().get(reply()).then().statusCode(404);
        Browser other = forms.send(Golden.named("01").answers()).open();
        other.get(sent.result());
        other.post(reply(), "allergies", "none").then().statusCode(404);
        client.get(sent.result());
        assertThat(amendments()).isZero();
    }

    @Test
    void what_was_asked_and_answered_is_sealed_written_once_and_in_no_log() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        ask("question", "allergies", "words", "Zq1marker?");
        answer("allergies", "none", "words", "Zq2marker");
        String link = link();
        new Browser().get(link);
        Logger.getLogger("").removeHandler(listener);

        assertThat(amendments()).isEqualTo(1);
        assertThat(Rows.dump("ask", "amendment", "event", "message"))
                .contains(sent.id().toString())
                .doesNotContain("Zq1marker", "Zq2marker", address);
        assertThat(String.join("\n", logged))
                .doesNotContain("Zq1marker", "Zq2marker", address, link.substring(link.lastIndexOf('/') + 1));
        assertThat(link).doesNotContain("Zq", "allergies", sent.id().toString());
        String where = " where submission_id = '" + sent.id() + "'";
        assertThatThrownBy(() -> Rows.change("update amendment set severity = 3" + where))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> Rows.change("delete from amendment" + where)).hasMessageContaining("written once");
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
            }

            @Override
            public void flush() {
                // kept in memory
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private Response ask(String... fields) {
        return asking.ask(fields);
    }

    private Response answer(String... fields) {
        client.get(reply());
        return asking.reply(client, fields);
    }

    private void acknowledge() {
        DeskBrowser.of("ana").act(sent.id(), "acknowledge").then().statusCode(303);
    }

    private String desk(String page) {
        return "/desk/s/" + sent.id() + page;
    }

    private String severity() {
        return Rows.value("select severity from review where id = '" + sent.id() + "'");
    }

    private static StudioProfile studio(String slug) {
        WorkingHours hours = new WorkingHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/London"));
        return new StudioProfile(UUID.randomUUID(), slug, "Quiet", "020 7946 0000", "GB", hours, 7);
    }
}
