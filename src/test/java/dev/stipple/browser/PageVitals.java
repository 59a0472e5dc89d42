package dev.stipple.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * What a visitor with a slow phone on a slow network feels (blueprint A4), printed beside its threshold. Not a test of the
 * build, where other work on the machine would decide: run {@code bench/pages}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageVitals extends InChromium {

    private static final int VISITS = 5;
    private static final int SLOWER = 4;
    private static final int BYTES_A_SECOND = 1_600_000 / 8;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int SETTLED_MILLIS = 700;
    private static final int BLOCKS_FROM_MILLIS = 50;
    private static final String CHOICE = "main .option input, main .tile label, main summary";

    /** Milliseconds, but for the shift of the layout, which has no unit. */
    private record Felt(double largestPaint, double shift, double blocked, double slowestAnswer) {}

    @Test
    void visit() {
        try (BrowserContext known = fresh(phone())) {
            Page page = known.newPage();
            page.navigate(root + "c/northgate/before");
            new Client(page, Golden.named("01").answers()).fillIn(met -> true);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("start", root + "c/northgate");
            pages.put("question", root + "c/northgate/q/help-with?change=1");
            pages.put("pattern", root + "c/northgate/q/pattern?change=1");
            pages.forEach((name, address) -> report(name, known, address));
            press(page, "Send my answers");
            report("result", known, page.url());
        }
        try (BrowserContext desk = fresh(phone())) {
            signIn(desk.newPage());
            report("desk queue", desk, root + "desk/queue");
        }
    }

    private static void report(String name, BrowserContext known, String address) {
        List<Felt> felt = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            felt.add(visit(known.storageState(), address));
        }
        line(name, "largest paint", median(felt, Felt::largestPaint), 1800, "ms");
        line(name, "layout shift", median(felt, Felt::shift), 0.02, "");
        line(name, "time blocked", median(felt, Felt::blocked), 50, "ms");
        line(name, "slowest answer", median(felt, Felt::slowestAnswer), 100, "ms");
    }

    private static void line(String page, String figure, double value, double atMost, String unit) {
        System.out.printf(
                "page vitals: %-10s %-15s %8.3f %-2s at most %s, %s%n",
                page, figure, value, unit, atMost, value <= atMost ? "met" : "MISSED");
    }

    private static double median(List<Felt> felt, ToDoubleFunction<Felt> of) {
        return felt.stream()
                .mapToDouble(of)
                .sorted()
                .skip(VISITS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Felt visit(String cookies, String address) {
        NewContextOptions slow = new NewContextOptions()
                .setViewportSize(412, 823)
                .setDeviceScaleFactor(1.75)
                .setStorageState(cookies);
        try (BrowserContext phone = fresh(slow)) {
            Page page = phone.newPage();
            page.addInitScript(Script.source("vitals"));
            slowDown(phone.newCDPSession(page));
            page.navigate(address);
            page.waitForTimeout(SETTLED_MILLIS);
            Map<?, ?> seen = seen(page);
            double blocked = ((List<?>) seen.get("long"))
                    .stream()
                            .mapToDouble(task -> number(((List<?>) task).get(1)) - BLOCKS_FROM_MILLIS)
                            .filter(over -> over > 0)
                            .sum();
            return new Felt(number(seen.get("lcp")), number(seen.get("cls")), blocked, answer(page));
        }
    }

    private static void slowDown(CDPSession session) {
        session.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP_MILLIS);
        network.addProperty("downloadThroughput", BYTES_A_SECOND);
        network.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
        session.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    /** Presses the first three things that can be chosen or opened; the slowest answer. */
    private static double answer(Page page) {
        Locator choices = page.locator(CHOICE);
        for (int i = 0; i < Math.min(3, choices.count()); i++) {
            if (choices.nth(i).isVisible()) {
                choices.nth(i).click(new Locator.ClickOptions().setForce(true));
                page.waitForTimeout(250);
            }
        }
        return number(seen(page).get("slow"));
    }

    private static Map<?, ?> seen(Page page) {
        return (Map<?, ?>) page.evaluate("window.__seen");
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
