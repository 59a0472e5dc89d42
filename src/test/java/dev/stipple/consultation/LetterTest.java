package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letter that a client takes to a doctor: on the page and as PDF, with nothing in it that was not ticked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LetterTest {

    private static final String STUDIO = "northgate";
    private static final String SHARED = "prescribed-blood-thinner";

    private final Browser browser = new Browser();

    @Test
    void nothing_is_ticked_for_the_client() {
        String letter = letterOfTwo();

        browser.get(letter)
                .then()
                .statusCode(200)
                .body(containsString("cardiologist"))
                .body(containsString("the person who prescribes it"))
                .body(not(containsString("checked")));
    }

    @Test
    void the_letter_says_what_was_ticked_and_no_more() {
        String page =
                browser.answer(letterOfTwo(), "share", SHARED, "as", "page").asString();
        String letter = page.substring(page.indexOf("id=\"letter-title\""));

        assertThat(letter)
                .contains("Blood thinner")
                .doesNotContain("heart valve")
                .contains("Signature");
    }

    @Test
    void as_pdf_it_says_the_same() throws IOException {
        Response pdf = browser.answer(letterOfTwo(), "share", SHARED, "as", "pdf");

        pdf.then().statusCode(200).contentType("application/pdf");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Blood thinner", "What we ask", "Signature", "Northgate")
                    .doesNotContain("heart valve");
        }
    }

    @Test
    void nobody_else_reads_it_and_a_result_without_a_doctor_has_none() {
        String letter = letterOfTwo();
        new Browser().get(letter).then().statusCode(404);

        Browser clean = new Browser();
        clean.fillIn(STUDIO, Golden.named("01").answers());
        clean.get(Browser.path(clean.send(STUDIO)) + "/letter").then().statusCode(404);
    }

    private String letterOfTwo() {
        browser.fillIn(STUDIO, Golden.named("10").answers());
        String result = Browser.path(browser.send(STUDIO));
        browser.get(result).then().body(containsString(result + "/letter"));
        return result + "/letter";
    }
}
