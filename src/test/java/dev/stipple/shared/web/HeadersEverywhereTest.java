package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.RawHttp;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The headers that keep a browser on our side stand, by their right names, on every kind of answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeadersEverywhereTest {

    private static final Map<String, String> ON_ALL = Map.of(
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private static final String PHOTOS = "/c/northgate/q/add-photos";

    @TestHTTPResource("/")
    URI root;

    @Inject
    PlantedForms forms;

    @Test
    void every_kind_of_answer_carries_all_of_them_by_name() {
        Map<String, RawHttp.Answer> answers = answers();

        answers.forEach((kind, answer) -> {
            assertThat(answer.status()).as(kind).isEqualTo(expected(kind));
            ON_ALL.forEach((name, value) ->
                    assertThat(answer.header(name)).as(kind + ": " + name).isEqualTo(value));
            assertThat(answer.header("Content-Security-Policy"))
                    .as(kind)
                    .startsWith(kind.equals("200 photo") ? "sandbox; default-src 'none'" : "default-src 'none'");
            assertThat(answer.headers().stream()
                            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-security")))
                    .as(kind)
                    .hasSize(1);
            assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                    .as(kind)
                    .isEmpty();
        });
        answers.forEach((kind, answer) -> assertThat(answer.header("Cache-Control"))
                .as(kind)
                .matches(
                        kind.equals("200 static")
                                ? "public, max-age=31536000, immutable"
                                : "no-store|private, no-cache"));
    }

    private static int expected(String kind) {
        return Integer.parseInt(kind.substring(0, 3));
    }

    private Map<String, RawHttp.Answer> answers() {
        Browser client = new Browser();
        client.fillIn("northgate", Golden.named("01").answers());
        client.answer("/c/northgate/q/photos?change=1", "photo-sharing", "add-now", "change", "1");
        client.get(PHOTOS);
        client.upload(PHOTOS, Map.of("photo-top", Pictures.jpeg(Pictures.scalp(800, 700, 1), 0.85f)));
        PlantedForms.Planted form = forms.send(Golden.named("01").answers());
        Browser sent = form.open();
        Map<String, RawHttp.Answer> answers = new LinkedHashMap<>();
        answers.put("200 page", get("/c/northgate"));
        answers.put("200 help", get("/help/privacy"));
        answers.put("200 sign-in", get("/desk/sign-in"));
        answers.put("303 redirect", get("/desk/queue"));
        answers.put("404 nothing", get("/nothing-here"));
        answers.put("404 of a studio", get("/c/northgate/nothing"));
        answers.put("404 result", get("/c/northgate/result/none"));
        answers.put("404 problem", get("/api/v1/nothing"));
        answers.put("400 spelling", get("/desk;a/queue"));
        answers.put("414 address", get("/c/northgate?" + "x".repeat(9000)));
        answers.put("431 head", RawHttp.get(root, "/c/northgate", "Cookie: x=" + "x".repeat(17_000)));
        answers.put("421 name", RawHttp.send(root, "GET / HTTP/1.1", "Host: evil.example"));
        answers.put("403 elsewhere", post("/desk/sign-in", "Sec-Fetch-Site: cross-site"));
        answers.put("411 unmeasured", post("/desk/sign-in", "Transfer-Encoding: chunked"));
        answers.put("413 body", post("/desk/sign-in", "Content-Length: 99999999"));
        answers.put("400 token", post("/desk/sign-out", "Content-Length: 0", "Cookie: x=y"));
        answers.put(
                "200 static",
                get(get("/c/northgate").body().replaceFirst("(?s).*?href=\"(/static/bundle/[^\"]+\\.css)\".*", "$1")));
        answers.put("404 static", get("/static/bundle/none.css"));
        answers.put("200 live", get("/live"));
        answers.put("200 photo", as(client, PHOTOS + "/top"));
        answers.put("200 result", as(sent, form.result()));
        answers.put("200 pdf", as(sent, form.result() + "/pdf"));
        return answers;
    }

    private RawHttp.Answer get(String path) {
        return RawHttp.get(root, path);
    }

    private RawHttp.Answer as(Browser browser, String path) {
        String cookies = browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return RawHttp.get(root, path, "Cookie: " + cookies);
    }

    private RawHttp.Answer post(String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return RawHttp.send(root, "POST " + path + " HTTP/1.1", "Host: " + root.getAuthority(), all);
    }
}
