package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import dev.stipple.support.Axe;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawings of the numbers, and the pages of aftercare: legible on any screen, in any colours, without scripts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NumbersScreenTest extends InChromium {

    private static final String COLLIDING = """
            () => [...document.querySelectorAll('.bars .figure')].filter(figure =>
                figure.previousElementSibling.getBoundingClientRect().right > figure.getBoundingClientRect().left
            ).map(figure => figure.previousElementSibling.textContent)
            """;
    private static final String SMALLEST = """
            () => Math.min(...[...document.querySelectorAll('.bars text')].map(text => {
                const svg = text.ownerSVGElement;
                return parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / 320;
            }))
            """;
    private static final String FILLS = """
            () => ['.bars .on', '.bars .off', '.bars text'].map(part => getComputedStyle(document.querySelector(part)).fill)
                .concat(getComputedStyle(document.body).backgroundColor)
            """;

    @Inject
    PlantedForms forms;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_page_of_numbers_can_be_read_and_used_by_everybody(int width) {
        try (BrowserContext desk = fresh(phone().setViewportSize(width, 900));
                BrowserContext scripted = fresh(phoneWithScripts().setViewportSize(width, 900))) {
            Page page = numbers(desk);

            assertThat(new Axe(scripted).violations(page)).isEmpty();
            assertThat(fits(page)).isTrue();
            assertThat((List<?>) page.evaluate(COLLIDING)).isEmpty();
            assertThat(((Number) page.evaluate(SMALLEST)).doubleValue()).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void bars_and_words_stand_out_in_light_in_dark_and_in_the_reader_s_own_colours() {
        try (BrowserContext desk = fresh(phone())) {
            Page page = numbers(desk);

            assertThat(fills(page, ColorScheme.LIGHT, ForcedColors.NONE)).doesNotHaveDuplicates();
            assertThat(fills(page, ColorScheme.DARK, ForcedColors.NONE)).doesNotHaveDuplicates();
            List<String> forced = fills(page, ColorScheme.LIGHT, ForcedColors.ACTIVE);
            assertThat(forced.get(0)).isNotEqualTo(forced.get(1));
            assertThat(forced.get(2)).isNotEqualTo(forced.get(3));
        }
    }

    @Test
    void on_paper_the_drawings_stay_and_the_period_is_said_in_words() {
        try (BrowserContext desk = fresh(phone())) {
            Page page = numbers(desk);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setMedia(com.microsoft.playwright.options.Media.PRINT)
                    .setColorScheme(ColorScheme.DARK));

            assertThat(page.locator("svg.bars").first().isVisible()).isTrue();
            assertThat(page.locator("form select").isVisible()).isFalse();
            assertThat(page.locator(".meta").first().innerText()).contains("2026, the last 90 days. ");
            assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void aftercare_is_recorded_and_corrected_by_hand_and_nothing_stands_in_the_way() {
        PlantedForms.Planted sent =
                forms.send(Golden.named("03").answers(), clock.instant().minus(Duration.ofDays(60)));
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(40);
        try (BrowserContext desk = fresh(phone());
                BrowserContext scripted = fresh(phoneWithScripts())) {
            Axe axe = new Axe(scripted);
            Page page = desk.newPage();
            signIn(page);
            page.navigate(root + "desk/s/" + sent.id());
            page.locator("a.button", new Page.LocatorOptions().setHasText("Aftercare"))
                    .click();
            fill(page, day);
            press(page, "Record");
            assertThat(axe.violations(page)).isEmpty();

            follow(page, "The 30-day look");
            press(page, "Record");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.locator(".summary a").count()).isEqualTo(4);
            assertThat(axe.violations(page)).isEmpty();
            assertThat(fits(page)).isTrue();
            fill(page, day.plusDays(30));
            page.getByLabel("Uneven").check();
            page.getByLabel("None").check();
            page.getByLabel("5, very").check();
            press(page, "Record");
            assertThat(page.locator(".flags").innerText()).contains("Healed: Uneven", "Satisfied: 5, very");

            page.locator(".flags a").first().click();
            page.getByLabel("Lighter than planned").check();
            press(page, "Record the correction");
            assertThat(page.locator(".flags").innerText()).contains("Healed: Lighter than planned", "Corrected since");
            page.navigate(root + "desk/aftercare");
            assertThat(axe.violations(page)).isEmpty();
            assertThat(fits(page)).isTrue();
        }
    }

    private Page numbers(BrowserContext desk) {
        Page page = desk.newPage();
        page.navigate(root + "desk/sign-in");
        page.getByLabel("Email address").fill("olu@northgate.example");
        page.getByLabel("Password").fill("northgate-demo-only");
        press(page, "Sign in");
        follow(page, "Numbers");
        assertThat(page.locator("svg.bars").count()).isGreaterThanOrEqualTo(3);
        return page;
    }

    private static List<String> fills(Page page, ColorScheme scheme, ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
        return ((List<?>) page.evaluate(FILLS)).stream().map(Object::toString).toList();
    }

    private static void fill(Page page, LocalDate day) {
        page.locator("#day").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#year").fill(String.valueOf(day.getYear()));
    }
}
