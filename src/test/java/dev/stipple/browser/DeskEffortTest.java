package dev.stipple.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a decision costs a practitioner from the queue on. The seconds are a script's: reading comes on top. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskEffortTest extends InChromium {

    private static final int CLEAN = 4;
    private static final int RED = 5;
    private static final int SECOND = 4;

    @Inject
    PlantedForms forms;

    @Test
    void a_clean_case_takes_four_clicks_and_one_line_to_the_client() {
        String reference = planted("01");
        try (BrowserContext desk = fresh(tablet())) {
            Pointer ana = new Pointer(desk, "ana", "desk/queue?flag=routine&sort=newest");
            ana.open(reference);
            ana.decide("decide", "open", "Record decision");
            ana.click("button", "Send now");

            assertThat(ana.page.locator("body")).not().containsText("Not yet with the client");
            assertThat(ana.printed("clean case, read and told")).isLessThanOrEqualTo(CLEAN);
        }
    }

    @Test
    void a_red_case_takes_two_people_nine_clicks_and_two_lines_with_the_source_of_the_first_flag_looked_up() {
        String reference = planted("06");
        try (BrowserContext first = fresh(tablet());
                BrowserContext second = fresh(tablet())) {
            Pointer ana = new Pointer(first, "ana", "desk/queue?flag=red&sort=newest");
            ana.open(reference);
            ana.click("summary", "Rule and source");
            ana.click("button", "Claim for 20 minutes");
            ana.decide("decide", "doctor", "Record decision");
            assertThat(ana.page.locator("body")).containsText("waits for a second review");
            assertThat(ana.printed("red case, first review")).isLessThanOrEqualTo(RED);

            Pointer tom = new Pointer(second, "tom", "desk/queue?view=second&sort=newest");
            tom.open(reference);
            tom.decide("second-review", "doctor", "Record my review");
            tom.click("button", "Send now");
            assertThat(tom.printed("red case, second review and told")).isLessThanOrEqualTo(SECOND);
        }
    }

    private String planted(String golden) {
        return forms.reference(forms.send(Golden.named(golden).answers()).id()).substring(0, 5);
    }

    private static NewContextOptions tablet() {
        return new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false);
    }

    /** A practitioner with a mouse, counted from the queue on. */
    private final class Pointer {

        private final Page page;
        private final long began;
        private int clicks;
        private int lines;

        Pointer(BrowserContext desk, String name, String queue) {
            page = desk.newPage();
            signIn(page, name);
            page.navigate(root + queue);
            began = System.nanoTime();
        }

        void open(String reference) {
            page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                    .locator("a[data-open]")
                    .click();
            clicks++;
        }

        void click(String element, String words) {
            page.locator(element, new Page.LocatorOptions().setHasText(words))
                    .first()
                    .click();
            clicks++;
        }

        void decide(String act, String outcome, String button) {
            page.locator("input[name=outcome][value='" + outcome + "']").check();
            clicks++;
            page.locator("#" + act + "-reason").fill("Read and weighed");
            lines++;
            click("button", button);
        }

        int printed(String what) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            System.out.printf(
                    Locale.ROOT,
                    "desk effort: %s: %d clicks, %d line, %.1f s by script%n",
                    what,
                    clicks,
                    lines,
                    seconds);
            return clicks;
        }
    }
}
