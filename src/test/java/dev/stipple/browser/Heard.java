package dev.stipple.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What pages with scripts let out: words in the console, errors, breaches of the policy, requests to others, storage. */
final class Heard {

    /** Chromium itself notes every page that says what is wrong. */
    private static final String OWN_STATUS = "Failed to load resource: .* status of (404|422) .*";

    private final List<String> heard = new ArrayList<>();

    /** Listens to every page of this browser from now on; {@code root} is the only place it may ask. */
    static Heard of(BrowserContext browser, String root) {
        Heard listening = new Heard();
        browser.onConsoleMessage(message -> {
            if (!message.text().matches(OWN_STATUS)) {
                listening.heard.add(message.text());
            }
        });
        browser.onWebError(error -> listening.heard.add(error.error()));
        browser.onRequest(request -> {
            if (!request.url().startsWith(root) && !request.url().startsWith("blob:" + root)) {
                listening.heard.add("asked " + request.url());
            }
        });
        return listening;
    }

    /** All that was heard, and what this page has stored outside cookies. */
    List<String> andStored(Page page) {
        List<String> all = new ArrayList<>(heard);
        Object stored = page.evaluate("async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),"
                + " ...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys())].join(' ')");
        if (!"".equals(stored)) {
            all.add("stored " + stored);
        }
        return all;
    }
}
