package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages as PDF: names keep their letters, wherever in Europe they come from. */
class PdfTest {

    private static final String NAMES = "Zoë Müller, Łukasz Żółć, Iñaki Núñez, Žižka Dvořák, “Şükrü” İpek – £40 €50";

    @Test
    void signs_that_xml_cannot_hold_do_not_cost_the_page_and_no_other_picture_is_fetched() throws IOException {
        byte[] pdf = Pdf.tagged("<html lang=\"en-GB\"><head><title>Odd</title><style>"
                + "body { font-family: \"Atkinson\", sans-serif; }</style></head><body><p>one\u0000\u0001\u001b\ud800two</p>"
                + "<p><img alt=\"\" src=\"file:///etc/hostname\" /><img alt=\"\" src=\"http://127.0.0.1:9/x.jpg\" /></p>"
                + "</body></html>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("one", "two");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void every_latin_letter_is_printed_with_a_font_that_travels_with_the_page() throws IOException {
        byte[] pdf = Pdf.of("<html><head><title>Names</title><style>"
                + "body { font-family: \"Atkinson\", \"Atkinson Extended\", sans-serif; }"
                + "</style></head><body><p>" + NAMES + "</p><p><strong>" + NAMES + "</strong></p></body></html>");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).lines()).containsExactly(NAMES, NAMES);
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }
}
