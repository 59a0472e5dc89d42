package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.stipple.submission.Judge;
import dev.stipple.support.BrokenJudge;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What clients are told at the end looks as people approved it, in docs/screens. After a change that is meant, look at
 * target/screens, run this test with {@code -Dapprove-screens=true}, and look at what is committed.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScreensTest extends InChromium {

    private static final String STUDIO = "northgate";
    private static final Path APPROVED = Path.of("docs", "screens");
    private static final Path NOW = Path.of("target", "screens");

    /** Share of squares that may differ: the smoothing of another version of the browser stays far below. */
    private static final double TOLERANCE = 0.004;

    @ParameterizedTest
    @CsvSource({
        "01, Nothing you told us rules SMP out, open",
        "03, We need to check something with you, check",
        "06, Not yet - this may change, wait",
        "10, Please see a doctor before thinking about SMP, doctor",
        "11, SMP is unlikely to give you what you want, not-fit"
    })
    void an_outcome(String golden, String heading, String name) throws IOException {
        Browser client = new Browser();
        client.fillIn(STUDIO, Golden.named(golden).answers());
        String result = client.get(Browser.path(client.send(STUDIO))).asString();

        assertThat(result).contains(heading);
        assertLooksAsApproved(result, name);
    }

    @Test
    void a_form_that_the_rules_could_not_read() throws IOException {
        QuarkusMock.installMockForType(new BrokenJudge(), Judge.class);
        Browser client = new Browser();
        client.fillIn(STUDIO, Golden.named("01").answers());

        assertLooksAsApproved(client.get(Browser.path(client.send(STUDIO))).asString(), "unscored");
    }

    @Test
    void help_for_a_client_in_despair() throws IOException {
        Browser client = new Browser();
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        client.fillIn(STUDIO, answers.put("own-question", "I do not want to be here any more."));

        assertLooksAsApproved(client.get("/c/" + STUDIO + "/crisis").asString(), "crisis");
    }

    private void assertLooksAsApproved(String markup, String name) throws IOException {
        for (int width : new int[] {320, 1280}) {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String file = "%s-%d-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT));
                byte[] now = picture(alwaysTheSame(markup), width, theme);
                Files.createDirectories(NOW);
                Files.write(NOW.resolve(file), now);
                if (Boolean.getBoolean("approve-screens")) {
                    Files.createDirectories(APPROVED);
                    Files.write(APPROVED.resolve(file), FewColours.png(Screen.read(now)));
                }
                assertThat(Screen.change(Screen.read(Files.readAllBytes(APPROVED.resolve(file))), Screen.read(now)))
                        .as("how much of docs/screens/%s differs from target/screens/%s", file, file)
                        .isLessThan(TOLERANCE);
            }
        }
    }

    /** The reference is drawn by lot and the minute is that of sending. */
    private static String alwaysTheSame(String markup) {
        return markup.replaceAll("\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b", "7K4M2-9TQXR")
                .replaceAll("\\b\\d\\d:\\d\\d\\b", "10:00");
    }

    private byte[] picture(String markup, int width, ColorScheme theme) {
        NewContextOptions size = new NewContextOptions()
                .setViewportSize(width, 568)
                .setColorScheme(theme)
                .setJavaScriptEnabled(false);
        try (BrowserContext browser = fresh(size)) {
            Page page = browser.newPage();
            page.route(
                    "**/screen",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(markup)));
            page.navigate(root + "screen");
            return page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        }
    }
}
