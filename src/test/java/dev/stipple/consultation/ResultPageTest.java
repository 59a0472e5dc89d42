package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Asking;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestClock;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The honest result: the same page for every outcome, dated, in the client's language, on screen and on paper. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultPageTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Inject
    PlantedForms forms;

    @Inject
    Submissions submissions;

    @Inject
    Studios studios;

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void every_outcome_has_the_same_parts_in_the_same_order_and_one_care_card_at_most(Golden golden) {
        Planted sent = forms.send(golden.answers());

        String page = sent.open().get(sent.result()).asString();

        assertThat(page)
                .containsSubsequence(
                        "class=\"panel\"",
                        "This is a first look from your answers. A practitioner at Northgate will read them by",
                        ">Why</h2>",
                        "What we could not tell from a form",
                        "What SMP can and cannot do",
                        "Other choices, including doing nothing",
                        "What happens next",
                        "If this has been getting you down",
                        "Ask us, or change something",
                        "Keep a copy",
                        "Delete my answers");
        assertThat(page.split("class=\"care\"", -1).length - 1).isLessThan(2);
        assertThat(page.split("You told us:", -1).length - 1).isLessThan(5);
        assertThat(page).doesNotContain("points", "score", "tick", "NOT_FOUND");
    }

    @Test
    void the_promise_on_the_page_is_the_one_that_was_stored_and_the_booking_waits_for_the_time_to_think() {
        Planted sent = forms.send(Golden.named("03").answers());
        SentConsultation stored = stored(sent);
        ResultWords words = ResultWords.in(Locale.ENGLISH, studio().hours().zone());
        LocalDate day = stored.sentAt().atZone(words.zone()).toLocalDate();

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("will read them by " + words.moment(stored.promisedAt())))
                .body(containsString(
                        "We will not take a booking before " + words.day(day.plusDays(studio().thinkingDays()))));
    }

    @Test
    void a_promise_that_was_not_kept_is_said_with_an_apology_and_the_phone() {
        Planted sent = forms.send(Golden.named("03").answers(), TestClock.START.minus(Duration.ofDays(20)));

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("We have not kept to that, and we are sorry"))
                .body(not(containsString("This is a first look from your answers")));
    }

    @Test
    void while_the_studio_waits_for_the_client_nothing_is_promised_and_nothing_excused_on_the_page_or_on_paper()
            throws IOException {
        Planted sent = forms.send(Golden.named("03").answers(), TestClock.START.minus(Duration.ofDays(20)));
        Browser ana = new Browser();
        ana.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");
        new Asking(ana, sent).ask("question", "allergies").then().statusCode(303);
        Browser client = sent.open();

        for (String text : List.of(client.get(sent.result()).asString(), paper(client, sent))) {
            assertThat(text)
                    .contains("We go on when you have answered, or after 18 December 2026")
                    .contains("You answer what we have asked you, by 18 December 2026")
                    .doesNotContain("We have not kept to that", "will read them by", "reads this by", "still has to");
        }
    }

    @Test
    void a_wait_names_its_day_in_the_language_of_the_client() {
        ObjectNode answers = Golden.named("06").answers().deepCopy();
        Planted sent = forms.send(answers);
        LocalDate day = stored(sent)
                .assessment()
                .flatMap(made -> Optional.ofNullable(made.eligibleFrom()))
                .orElseThrow();
        ResultWords spanish = ResultWords.in(SPANISH, ZoneId.of("Europe/London"));
        Browser browser = sent.open();

        browser.get("/language/es");

        String page = browser.get(sent.result()).asString();
        assertThat(page)
                .contains("<html lang=\"es\"", "Todavía no: esto puede cambiar", "Por qué", "Nos has contado:")
                .contains("Podemos volver a mirarlo a partir del " + spanish.date(day))
                .contains("las leerá a más tardar el "
                        + spanish.moment(stored(sent).promisedAt()))
                .doesNotContain("You told us", "What happens next", "Keep a copy")
                .doesNotContain(said(sent));
    }

    @Test
    void an_unlikely_fit_links_each_hope_to_what_smp_does_and_invites_nobody() {
        Planted sent = forms.send(Golden.named("11").answers());

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("SMP is unlikely to give you what you want"))
                .body(containsString("You chose:</strong> Hairline moving back"))
                .body(containsString("It moves no hair"))
                .body(containsString("We plan no treatment from here"))
                .body(not(containsString("If you both want to go on")));
    }

    @Test
    void a_doctors_card_says_whom_to_see_and_what_to_tell_them() {
        Planted sent = forms.send(Golden.named("10").answers());

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("Speak to a doctor first"))
                .body(containsString("Tell them what you told us:"))
                .body(containsString("Keep taking every medicine as you were told"))
                .body(containsString("You see the doctor first"));
    }

    @Test
    void who_has_it_on_their_mind_gets_more_than_the_line_that_everybody_gets() {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("feel", "a-lot");
        Planted heavy = forms.send(answers);
        Planted other = forms.send(Golden.named("01").answers());

        heavy.open()
                .get(heavy.result())
                .then()
                .body(containsString("We can take more time with you"))
                .body(containsString("Your GP"));
        other.open()
                .get(other.result())
                .then()
                .body(containsString("Your GP"))
                .body(not(containsString("We can take more time with you")));
    }

    @Test
    void the_decision_stands_above_and_the_first_look_stays() {
        Planted sent = forms.send(Golden.named("03").answers());
        DeskBrowser.of("ana")
                .decide(sent.id(), "check", "Please bring the <b>plaster</b> packet.")
                .then()
                .statusCode(303);

        String page = sent.open().get(sent.result()).asString();

        assertThat(page)
                .containsSubsequence(
                        "Ana Okafor, ",
                        "We need to check something with you first",
                        "Please bring the &lt;b&gt;plaster&lt;/b&gt; packet.",
                        "The first look that you saw before is below",
                        "Your first look. Reference")
                .doesNotContain("Seen.", "<b>plaster");
    }

    @Test
    void what_a_client_typed_is_shown_as_text_and_never_as_markup() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", "<script>x()</script>");
        answers.putArray("allergies").add("something-else");
        answers.put("allergy-details", "<img src=x onerror=alert(1)> \"&'");
        answers.put("own-question", "</p><script>y()</script>");
        Planted sent = forms.send(answers);

        sent.open()
                .get(sent.result())
                .then()
                .body(not(containsString("<script>")))
                .body(not(containsString("<img")));
    }

    @Test
    void the_paper_copy_says_what_the_page_says_on_two_pages_and_nothing_that_is_for_practitioners()
            throws IOException {
        Planted sent = forms.send(Golden.named("12").answers());
        AssessmentDocument made = stored(sent).assessment().orElseThrow();

        var pdf = sent.open().get(sent.result() + "/pdf");

        pdf.then().statusCode(200).contentType("application/pdf").header("Cache-Control", containsString("no-store"));
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(document.getNumberOfPages()).isLessThan(3);
            assertThat(text)
                    .contains("SMP is unlikely to give you what you want", "What happens next", "Northgate")
                    .contains(stored(sent).shownReference());
            made.findings().forEach(finding -> assertThat(text).doesNotContain(finding.practitioner(), finding.rule()));
        }
    }

    @Test
    void the_paper_copy_speaks_spanish_too_and_is_for_its_own_client_only() throws IOException {
        Planted sent = forms.send(Golden.named("01").answers());
        Browser browser = sent.open();
        browser.get("/language/es");

        byte[] pdf = browser.get(sent.result() + "/pdf").asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Nada de lo que nos has contado descarta la SMP", "Qué pasa ahora");
        }
        new Browser().get(sent.result() + "/pdf").then().statusCode(404);
    }

    @Test
    void the_paper_copy_of_a_withdrawn_form_promises_nothing_and_a_late_one_apologises() throws IOException {
        Planted late = forms.send(Golden.named("03").answers(), TestClock.START.minus(Duration.ofDays(20)));
        Browser client = late.open();

        assertThat(paper(client, late))
                .contains("We have not kept to that, and we are sorry", studio().phone())
                .doesNotContain("This is a first look from your answers");
        client.answer(late.result() + "/withdraw").then().statusCode(303);
        assertThat(paper(client, late))
                .contains("You withdrew this form on ")
                .doesNotContain("will read them by", "We have not kept to that", "What happens next");
    }

    @Test
    void a_booking_waits_for_the_later_of_the_time_to_think_and_the_day_of_a_wait() {
        Planted sent = forms.send(Golden.named("06").answers());
        ResultWords words = ResultWords.in(Locale.ENGLISH, studio().hours().zone());
        LocalDate day = stored(sent)
                .assessment()
                .flatMap(made -> Optional.ofNullable(made.eligibleFrom()))
                .orElseThrow();

        sent.open()
                .get(sent.result())
                .then()
                .body(containsString("We look again when the wait is over"))
                .body(containsString("before " + words.day(day)))
                .body(not(containsString("If you both want to go on, you meet")));
    }

    @Test
    void whatever_holds_a_doctor_who_is_asked_for_comes_before_the_booking() {
        SentConsultation sent = stored(forms.send(Golden.named("06").answers()));
        ResultBody.Reading reading = new ResultBody.Reading("Ana", "today", false, "");
        AfterSending.Standing standing = new AfterSending.Standing(
                false, Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), List.of());
        ResultBody.Told told = new ResultBody.Told(studio(), sent, Optional.empty(), standing, sent.sentAt());
        for (Locale language : dev.stipple.shared.web.Language.known()) {
            ResultWords words = ResultWords.in(language, studio().hours().zone());
            String day = words.day(sent.assessment()
                    .flatMap(made -> Optional.ofNullable(made.eligibleFrom()))
                    .orElseThrow());

            assertThat(NextSteps.of(told, "wait", true, reading, words).get(2))
                    .isEqualTo(words.says().nextWaitDoctor(day));
            assertThat(NextSteps.of(told, "check", true, reading, words).get(2))
                    .isEqualTo(words.says().nextDoctor(day));
            assertThat(NextSteps.of(told, "open", false, reading, words).get(2)).doesNotContain(day);
        }
    }

    @Test
    void while_a_practitioner_has_it_in_hand_the_page_names_them() {
        Planted sent = forms.send(Golden.named("03").answers());
        DeskBrowser.of("ana").claim(sent.id()).then().statusCode(303);

        sent.open().get(sent.result()).then().body(containsString("Ana Okafor, practitioner at Northgate, will read"));
    }

    @Test
    void a_form_that_was_not_judged_has_the_same_page() {
        SentConsultation scored = stored(forms.send(Golden.named("01").answers()));
        SentConsultation unscored = new SentConsultation(
                scored.studioId(),
                scored.id(),
                scored.reference(),
                scored.editionNumber(),
                scored.edition(),
                scored.language(),
                scored.sentAt(),
                scored.promisedAt(),
                scored.answers(),
                Optional.empty());
        AfterSending.Standing standing = new AfterSending.Standing(
                false, Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), List.of());
        for (Locale language : dev.stipple.shared.web.Language.known()) {
            ResultWords words = ResultWords.in(language, studio().hours().zone());
            ResultBody body = ResultBody.of(
                    new ResultBody.Told(studio(), unscored, Optional.empty(), standing, scored.sentAt()), words);

            assertThat(body.words().heading()).isEqualTo(words.says().headUnscored());
            assertThat(body.untold()).hasSizeGreaterThan(1);
            assertThat(body.next()).hasSize(3);
        }
    }

    private static String paper(Browser client, Planted sent) throws IOException {
        byte[] pdf = client.get(sent.result() + "/pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private StudioProfile studio() {
        return studios.bySlug(PlantedForms.STUDIO).orElseThrow();
    }

    /** What the rules told this client when it was sent, in English. */
    private String[] said(Planted sent) {
        return stored(sent).assessment().stream()
                .flatMap(made -> made.findings().stream())
                .map(AssessmentDocument.FindingPart::client)
                .toArray(String[]::new);
    }

    private SentConsultation stored(Planted sent) {
        return submissions.open(studio().id(), sent.id()).orElseThrow();
    }
}
