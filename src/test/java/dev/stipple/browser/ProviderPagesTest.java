package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.stipple.support.Axe;
import dev.stipple.support.FakeProvider;
import dev.stipple.support.TestDatabase;
import dev.stipple.support.WithProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Signing in by an identity provider in a real browser: a small phone, scripts off, and every redirect as it is. */
@QuarkusTest
@TestProfile(WithProvider.class)
@QuarkusTestResource(TestDatabase.class)
class ProviderPagesTest extends InChromium {

    @Inject
    Clock clock;

    @ConfigProperty(name = "test.provider.port")
    int port;

    @Test
    void an_account_is_connected_and_signs_in_on_a_small_phone_without_scripts() {
        try (FakeProvider provider = FakeProvider.startAt(port).says(account("ana"));
                BrowserContext phone = fresh(phone());
                BrowserContext scripted = fresh(phoneWithScripts())) {
            Page page = phone.newPage();
            Axe axe = new Axe(scripted);
            signIn(page);
            page.navigate(root + "desk/account");
            looksRight(page, axe, "account");
            press(page, "Connect your account");
            looksRight(page, axe, "onward");
            follow(page, "Go on to Northgate accounts");
            assertThat(page.url()).endsWith("/desk/account?connected=true");
            looksRight(page, axe, "connected");

            press(page, "Sign out");
            looksRight(page, axe, "sign-in");
            follow(page, "Sign in with Northgate accounts");
            assertThat(page.url()).contains("/desk/queue");

            provider.says(account("a stranger"));
            page.navigate(root + "desk/sign-in");
            follow(page, "Sign in with Northgate accounts");
            looksRight(page, axe, "nobody");
            assertThat(page.locator("[role=alert]").textContent()).contains("not connected with anybody");
        }
    }

    /** Asked just now, by the clock of the program. */
    private Consumer<JWTClaimsSet.Builder> account(String name) {
        return said -> said.subject(name).claim("auth_time", clock.instant().getEpochSecond());
    }

    private static void looksRight(Page page, Axe axe, String name) {
        assertThat(fits(page)).as(name).isTrue();
        assertThat(axe.violations(page)).as(name).isEmpty();
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/provider-pages/" + name + ".png")));
    }
}
