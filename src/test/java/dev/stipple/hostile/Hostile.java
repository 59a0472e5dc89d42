package dev.stipple.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.stipple.support.Browser;
import java.net.URI;
import java.util.List;

/** What the tests against hostile people share. */
final class Hostile {

    /** Whether all of it is tried, which takes minutes: profile hostile. */
    static final boolean ALL = "all".equals(System.getProperty("hostile"));

    private Hostile() {}

    /** Gives a browser with windows the cookies of one without. */
    static void carryOver(Browser from, BrowserContext to, URI root) {
        List<Cookie> cookies = from.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setDomain(root.getHost())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(true)
                        .setSameSite(SameSiteAttribute.LAX))
                .toList();
        to.addCookies(cookies);
    }
}
