package dev.stipple.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.LiveRoutes;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Metrics and the log of requests tell routes, never paths: a path may be a private link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WatchedTest {

    private static final Pattern ROUTE = Pattern.compile("route=\"([^\"]*)\"");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void requests_are_counted_by_route_and_name_nobody() {
        visit();

        String metrics = metrics();

        Set<String> routes =
                LiveRoutes.all().stream().map(LiveRoutes.Route::path).collect(Collectors.toSet());
        List<String> named =
                ROUTE.matcher(metrics).results().map(found -> found.group(1)).toList();
        assertThat(named).contains("/c/{studio}", "/desk/sign-in", "/c/{studio}/r/{link}", "other", "/static");
        assertThat(named).allSatisfy(route -> assertThat(
                        route.equals("other") || route.equals("/static") || routes.contains(route))
                .as(route)
                .isTrue());
        assertThat(metrics).doesNotContain("Zq5", "127.0.0.1", "northgate");
        assertThat(metrics).contains("jvm_memory_used_bytes", "stipple_requests_seconds_count");
    }

    @Test
    void the_log_of_requests_has_the_route_the_end_and_the_time_and_no_more() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = listener(lines);
        Logger log = Logger.getLogger("io.quarkus.http.access-log");
        log.addHandler(listener);
        try {
            visit();
            await(lines, 5);
        } finally {
            log.removeHandler(listener);
        }

        assertThat(lines).anyMatch(line -> line.matches("GET /c/\\{studio}/r/\\{link} \\d{3} \\S+ \\d+"));
        assertThat(String.join("\n", lines)).doesNotContain("Zq5", "127.0.0.1", "northgate", "/static");
    }

    private static void visit() {
        Browser browser = new Browser();
        browser.get("/c/northgate?x=Zq5queryxK");
        browser.get("/c/northgate/r/Zq5linkxK");
        browser.get("/desk/sign-in");
        browser.get("/Zq5nothingxK");
        browser.get("/static/Zq5.css");
        browser.answer("/desk/sign-in", "email", "Zq5@example.com", "password", "Zq5passwordxK");
    }

    private String metrics() {
        return given().get(management.resolve("/q/metrics")).asString();
    }

    private static void await(List<String> lines, int count) {
        for (int tries = 0; tries < 100 && lines.size() < count; tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
