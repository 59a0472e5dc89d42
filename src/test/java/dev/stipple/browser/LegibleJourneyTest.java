package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page can be read and hit: by those who set text wider or larger, and by a thumb. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LegibleJourneyTest extends InChromium {

    /** Pixels of the smaller side of whatever can be pressed (blueprint A13). */
    private static final int THUMB = 44;

    /** The distances of WCAG 1.4.12. */
    private static final String WIDE_APART = "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            + " word-spacing: .16em !important } p { margin-block-end: 2em !important }";

    private static final String TWICE_AS_LARGE = "html { font-size: 200% !important }";

    /** As a reader's own stylesheet; the policy of the pages does not reach it. */
    private static final String WEAR = "css => { const own = new CSSStyleSheet(); own.replaceSync(css);"
            + " document.adoptedStyleSheets = [own]; }";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothing_is_cut_or_too_small_to_hit_and_help_stands_in_the_same_place() {
        try (BrowserContext phone = fresh(phoneWithScripts())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate");
            look(page);
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named("10").answers()).fillIn(met -> {
                look(met);
                return true;
            });
            look(page);
            press(page, "Send my answers");
            look(page);
            assertThat(wrong).isEmpty();
        }
    }

    private void look(Page page) {
        note(page, "too small to hit", Script.findings(page, "targets", THUMB));
        note(page, "help", Script.findings(page, "same-place", ""));
        page.evaluate(WEAR, WIDE_APART);
        note(page, "set wide apart", Script.findings(page, "cut", ""));
        page.evaluate(WEAR, TWICE_AS_LARGE);
        note(page, "twice as large", Script.findings(page, "cut", ""));
        page.evaluate(WEAR, "");
    }

    private void note(Page page, String what, List<String> findings) {
        String name = page.url().replaceFirst("https?://[^/]+", "");
        findings.forEach(finding -> wrong.add(name + " " + what + ": " + finding));
    }
}
