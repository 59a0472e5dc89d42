package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages weigh on the wire, headers included, for somebody who was never here and for the page after (blueprint A6, A7). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageWeightTest extends InChromium {

    private static final long KILOBYTE = 1000;
    private static final int FIRST_REQUESTS = 12;
    private static final int NEXT_KILOBYTES = 15;
    private static final int NEXT_REQUESTS = 2;
    private static final int SCRIPT_KILOBYTES = 8;

    /** One visit: how many requests it took and their bytes. */
    private record Weight(int requests, long bytes, long scriptBytes) {}

    @Test
    void a_first_visit_and_the_page_after_are_light() {
        try (BrowserContext phone = fresh(phoneWithScripts())) {
            Page page = phone.newPage();
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named("01").answers()).fillIn(met -> true);
            String start = root + "c/northgate";
            assertLight("question", start + "/q/help-with?change=1", 90, phone);
            assertLight("pattern", start + "/q/pattern?change=1", 95, phone);
            Weight next = visit(page, start + "/q/help-with?change=1");
            report("next page", next);
            assertThat(next.bytes()).isLessThan(NEXT_KILOBYTES * KILOBYTE);
            assertThat(next.requests()).isLessThanOrEqualTo(NEXT_REQUESTS);
            page.navigate(start + "/check-answers");
            press(page, "Send my answers");
            assertLight("result", page.url(), 95, phone);
        }
    }

    @Test
    void the_queue_of_the_desk_is_light() {
        try (BrowserContext desk = fresh(phoneWithScripts())) {
            signIn(desk.newPage());
            assertLight("desk queue", root + "desk/queue", 160, desk);
        }
    }

    /** Opens the page as somebody with the same cookies and an empty cache. */
    private static void assertLight(String name, String address, int kilobytes, BrowserContext like) {
        try (BrowserContext first = fresh(phoneWithScripts().setStorageState(like.storageState()))) {
            Weight weight = visit(first.newPage(), address);
            report(name, weight);
            assertThat(weight.bytes()).as(name).isLessThan(kilobytes * KILOBYTE);
            assertThat(weight.requests()).as(name).isLessThanOrEqualTo(FIRST_REQUESTS);
            assertThat(weight.scriptBytes()).as("scripts of " + name).isLessThan(SCRIPT_KILOBYTES * KILOBYTE);
        }
    }

    private static Weight visit(Page page, String address) {
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.url()).isEqualTo(address);
        int requests = 0;
        long bytes = 0;
        long scripts = 0;
        for (Request request : finished) {
            Sizes sizes = request.sizes();
            int weight = sizes.responseHeadersSize + sizes.responseBodySize;
            // What came from the browser's own cache weighs nothing.
            requests += weight > 0 ? 1 : 0;
            bytes += weight;
            scripts += "script".equals(request.resourceType()) ? weight : 0;
        }
        return new Weight(requests, bytes, scripts);
    }

    private static void report(String name, Weight weight) {
        System.out.printf(
                "page weight: %s %.1f KB in %d requests, scripts %.1f KB%n",
                name, weight.bytes() / 1000.0, weight.requests(), weight.scriptBytes() / 1000.0);
    }
}
