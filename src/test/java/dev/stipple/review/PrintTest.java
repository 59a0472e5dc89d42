package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A submission on paper: complete, two sheets, and only for those who read answers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PrintTest {

    private static final int SHEETS = 2;

    @Inject
    PlantedForms forms;

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void two_sheets_of_a4_hold_every_golden_form(Golden golden) throws IOException {
        Planted sent = forms.send(golden.answers());

        Response pdf = signedIn("ana").get("/desk/s/" + sent.id() + "/pdf");

        pdf.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"" + forms.reference(sent.id()) + ".pdf\""))
                .header("Cache-Control", containsString("no-store"));
        keep(golden, pdf.asByteArray());
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(SHEETS);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.api.Assertions.within(1f));
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            String text = text(document);
            assertThat(text)
                    .contains(
                            forms.reference(sent.id()), "Northgate", "Rules: edition 1", "Self-reported, not verified")
                    .contains("Page 1 of " + document.getNumberOfPages())
                    .contains(golden.answers().get("name").asText());
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(text(document, page + 1)).contains(forms.reference(sent.id()), "Sent ");
            }
        }
    }

    @Test
    void flags_are_words_and_answers_stand_in_the_order_of_the_questions() throws IOException {
        Planted sent = forms.send(Golden.named("10").answers());

        String page = signedIn("ana").get("/desk/s/" + sent.id() + "/print").asString();

        assertThat(page)
                .contains("Medical opinion first")
                .contains("[flag]")
                .contains("(prescribed-blood-thinner)")
                .doesNotContain("style=")
                .doesNotContain("<script");
        assertThat(page.indexOf("Date of birth")).isLessThan(page.indexOf("Medicines"));
    }

    @Test
    void words_of_despair_and_the_ways_to_reach_the_client_come_first() {
        ObjectNode answers = Golden.named("02").answers().deepCopy();
        Planted sent = forms.send(answers.put("own-question", "I want to end my life."));

        signedIn("ana")
                .get("/desk/s/" + sent.id() + "/print")
                .then()
                .body(containsString("Contact this client today"))
                .body(containsString("07700 900101"));
    }

    @Test
    void hostile_signs_break_neither_page_nor_pdf() throws IOException {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.put("name", "</p><script>x</script> & \ud83d\ude00 王");
        answers.put("own-question", "]]> <!-- {sheet.name} " + "word ".repeat(900));
        Planted sent = forms.send(answers);
        Browser ana = signedIn("ana");

        ana.get("/desk/s/" + sent.id() + "/print").then().statusCode(200).body(not(containsString("<script>x")));
        Response pdf = ana.get("/desk/s/" + sent.id() + "/pdf");
        pdf.then().statusCode(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(text(document)).contains("{sheet.name}", "word word");
        }
    }

    @Test
    void a_decision_is_printed_unless_it_is_hidden_and_then_nothing_tells_of_it() {
        Planted sent = forms.send(Golden.named("03").answers());
        DeskBrowser.of("tom")
                .decide(sent.id(), "doctor", "A message of mine")
                .then()
                .statusCode(303);
        sent.open()
                .answer(sent.result() + "/ask", "words", "You decided on a doctor, why?")
                .then()
                .statusCode(303);
        signedIn("ana")
                .get("/desk/s/" + sent.id() + "/print")
                .then()
                .body(containsString("See a doctor first"))
                .body(containsString("Tom Beale"))
                .body(containsString("A message of mine"))
                .body(containsString("You decided on a doctor"));

        DeskBrowser tom = DeskBrowser.of("tom");
        tom.act(sent.id(), "request-second").then().statusCode(303);
        tom.act(sent.id(), "decide", "outcome", "doctor", "reason", "Seen again.")
                .then()
                .statusCode(303);
        String hidden = signedIn("ana").get("/desk/s/" + sent.id() + "/print").asString();

        assertThat(tom.get("/desk/s/" + sent.id() + "/print").asString()).contains("Tom Beale", "Seen.");
        assertThat(hidden)
                .contains(forms.reference(sent.id()))
                .doesNotContain("Tom Beale", "Seen.", "A message of mine", "You decided", "Decision");
    }

    @Test
    void a_wait_is_printed_with_its_day_and_with_whether_the_client_has_it() {
        UUID id = forms.send(Golden.named("01").answers()).id();
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.act(id, "decide", "outcome", "wait", "reason", "The skin is sore", "until", "3/12/2026")
                .then()
                .statusCode(303);
        if (ana.submission(id).asString().contains("waits for a second review")) {
            DeskBrowser.of("lea").agree(id, "wait").then().statusCode(303);
        }

        assertThat(ana.get("/desk/s/" + id + "/print").asString())
                .contains("Look again from 3 December 2026.", "Not yet with the client");
        ana.tell(id).then().statusCode(303);

        assertThat(ana.get("/desk/s/" + id + "/print").asString())
                .contains("Look again from 3 December 2026.")
                .doesNotContain("Not yet with the client");
    }

    @Test
    void photos_are_printed_only_when_asked_for() throws IOException {
        UUID id = sendWithPhoto();
        Browser ana = signedIn("ana");

        ana.get("/desk/s/" + id + "/print")
                .then()
                .body(not(containsString("<img")))
                .body(containsString("?photos=1"));
        ana.get("/desk/s/" + id + "/print?photos=1").then().body(containsString("/desk/s/" + id + "/photos/top"));
        byte[] without = ana.get("/desk/s/" + id + "/pdf").asByteArray();
        byte[] with = ana.get("/desk/s/" + id + "/pdf?photos=1").asByteArray();
        assertThat(pictures(without)).isZero();
        assertThat(pictures(with)).isEqualTo(1);
    }

    @Test
    void of_a_form_that_its_client_ended_there_is_no_paper() {
        Planted sent = forms.send(Golden.named("03").answers());
        sent.open().answer(sent.result() + "/withdraw").then().statusCode(303);
        Browser ana = signedIn("ana");

        for (String paper : List.of("/print", "/pdf", "/print?photos=1")) {
            assertThat(Browser.path(ana.get("/desk/s/" + sent.id() + paper))).isEqualTo("/desk/s/" + sent.id());
        }
        ana.get("/desk/s/" + UUID.randomUUID() + "/print").then().statusCode(404);
        ana.get("/desk/s/" + UUID.randomUUID() + "/pdf").then().statusCode(404);
    }

    @Test
    void the_front_desk_prints_nothing() {
        Planted sent = forms.send(Golden.named("03").answers());
        Browser finn = signedIn("finn");

        finn.get("/desk/s/" + sent.id() + "/print").then().statusCode(403);
        finn.get("/desk/s/" + sent.id() + "/pdf").then().statusCode(403);
        assertThat(Browser.path(new Browser().get("/desk/s/" + sent.id() + "/pdf")))
                .isEqualTo("/desk/sign-in");
    }

    private static UUID sendWithPhoto() {
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("01").answers());
        client.answer("/c/northgate/q/photos?change=1", "photo-sharing", "add-now", "change", "1");
        String page = "/c/northgate/q/add-photos";
        client.get(page);
        byte[] photo = Pictures.jpeg(Pictures.scalp(800, 700, 1), 0.85f);
        client.upload(page, Map.of("photo-top", photo), "act", "continue")
                .then()
                .statusCode(303);
        client.get("/c/northgate/check-answers");
        String result = Browser.path(client.send("northgate"));
        return UUID.fromString(result.substring(result.lastIndexOf('/') + 1));
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        return one.getText(document);
    }

    /** For people to look at. */
    private static void keep(Golden golden, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(golden.file().replace(".json", ".pdf")), pdf);
    }

    private static Browser signedIn(String who) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", who + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
        return browser;
    }
}
