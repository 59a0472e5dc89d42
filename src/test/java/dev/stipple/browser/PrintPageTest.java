package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stipple.support.Axe;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The print view as a browser prints it: two sheets, each with its reference, black on white also for who has it dark. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PrintPageTest extends InChromium {

    private static final int SHEETS = 2;

    @Inject
    PlantedForms forms;

    @ParameterizedTest
    @ValueSource(strings = {"01", "04", "07", "12"})
    void two_sheets_of_a4_hold_it(String golden) throws IOException {
        Planted sent = forms.send(Golden.named(golden).answers());
        try (BrowserContext desk = fresh(phone().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK))) {
            Page page = desk.newPage();
            signIn(page);
            page.navigate(root + "desk/s/" + sent.id() + "/print");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            try (BrowserContext scripted = fresh(phoneWithScripts().setStorageState(desk.storageState()))) {
                assertThat(new Axe(scripted).violations(page)).isEmpty();
            }
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            Files.write(Files.createDirectories(Path.of("target", "paper")).resolve(golden + "-page.pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(SHEETS);
                for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                    PDFTextStripper text = new PDFTextStripper();
                    text.setStartPage(sheet);
                    text.setEndPage(sheet);
                    assertThat(text.getText(document)).contains(forms.reference(sent.id()), "Self-reported");
                }
            }
        }
    }

    @Test
    void the_search_and_the_client_file_can_be_read_by_everybody() throws IOException {
        Planted first = forms.send(Golden.named("06").answers());
        Planted second = forms.send(Golden.named("06").answers());
        try (BrowserContext desk = fresh(phone());
                BrowserContext scripted = fresh(phoneWithScripts())) {
            Page page = desk.newPage();
            signIn(page);
            follow(page, "Search");
            page.getByLabel("Name, reference, email or phone").fill("adrian vell");
            press(page, "Search");
            assertReadable(page, scripted, "search");
            assertThat(page.url()).endsWith("/desk/search");
            press(page, "Search");
            page.navigate(root + "desk/s/" + second.id());
            assertReadable(page, scripted, "supposed");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Yes, the same as " + forms.reference(first.id())))
                    .click();
            follow(page, "Client file");
            assertReadable(page, scripted, "file");
            assertThat(page.content()).contains(forms.reference(first.id()));
        }
    }

    private static void assertReadable(Page page, BrowserContext scripted, String name) {
        assertThat(new Axe(scripted).violations(page)).as(name).isEmpty();
        assertThat(fits(page)).as(name).isTrue();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "paper", name + ".png")));
    }
}
