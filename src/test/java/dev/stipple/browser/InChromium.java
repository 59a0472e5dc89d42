package dev.stipple.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stipple.support.Chromium;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test class with windows in Chromium. Its pages are those of a small phone: 320 x 568, scripts off. */
abstract class InChromium {

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    /** Does nothing where the class was skipped for want of a browser. */
    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A browser that knows nothing yet: no cookie, no cache. */
    static BrowserContext fresh(NewContextOptions options) {
        return chromium.browser().newContext(options);
    }

    static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(320, 568).setJavaScriptEnabled(false);
    }

    static NewContextOptions phoneWithScripts() {
        return phone().setJavaScriptEnabled(true);
    }

    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    void signIn(Page page) {
        signIn(page, "ana");
    }

    /** Signs in somebody of the demonstration studio by the short name. */
    void signIn(Page page, String name) {
        page.navigate(root + "desk/sign-in");
        page.getByLabel("Email address").fill(name + "@northgate.example");
        page.getByLabel("Password").fill("northgate-demo-only");
        press(page, "Sign in");
    }

    /** Whether all of the page fits the width of the window. */
    static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }
}
