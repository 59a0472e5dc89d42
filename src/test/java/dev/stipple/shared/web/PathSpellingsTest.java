package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stipple.support.CleanClient;
import dev.stipple.support.LiveRoutes;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.RawHttp;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** However the path of a guarded page is spelt: nobody who is not signed in gets a byte of it, and everybody gets an answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PathSpellingsTest {

    private static final String MARKER = "Zq5spellingxK";

    @TestHTTPResource("/")
    URI root;

    @Inject
    PlantedForms forms;

    @Test
    void no_spelling_of_a_guarded_route_gives_anything_away_or_hangs() {
        String id = forms.send(
                        CleanClient.with(JsonNodeFactory.instance.objectNode().put("own-question", MARKER)))
                .id()
                .toString();
        List<LiveRoutes.Route> guarded =
                LiveRoutes.all().stream().filter(LiveRoutes.Route::guarded).toList();
        List<String> wrong = new ArrayList<>();
        for (LiveRoutes.Route route : guarded) {
            for (UnaryOperator<String> spelling : spellings()) {
                String path = spelling.apply(route.with(id));
                judge(route, path, wrong);
            }
        }

        assertThat(spellings()).hasSize(45);
        assertThat(guarded).hasSizeGreaterThan(60);
        assertThat(wrong).isEmpty();
        System.out.printf("path spellings: %d routes, %d requests%n", guarded.size(), guarded.size() * 45);
    }

    private void judge(LiveRoutes.Route route, String path, List<String> wrong) {
        String body = route.method().equals("GET") ? "" : "Content-Length: 0\r\n";
        RawHttp.Answer answer = RawHttp.send(
                root,
                route.method() + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + body + "Connection: close\r\n\r\n");
        boolean turnedAway = answer.status() >= 400 && answer.status() < 500;
        boolean shownIn = answer.status() == 303 && answer.header("Location").equals("/desk/sign-in");
        if (!(turnedAway || shownIn)
                || answer.body().contains(MARKER)
                || answer.body().contains("Sign out")) {
            wrong.add(route + " as " + path + " -> " + answer.status());
        }
    }

    private static List<UnaryOperator<String>> spellings() {
        return List.of(
                path -> path,
                path -> path + "/",
                path -> "/" + path,
                path -> "//" + path,
                path -> path.replaceFirst("/", "/./"),
                path -> path.replaceFirst("/", "/x/../"),
                path -> path.replaceFirst("/", "/%2e/"),
                path -> path.replaceFirst("/", "/x/%2e%2e/"),
                path -> path.replaceFirst("/", "/x/..%2f"),
                path -> path.replaceFirst("/", "/static/../"),
                path -> path.replaceFirst("/", "/static/..%2f"),
                path -> path.replaceFirst("/", "/static/%2e%2e/"),
                path -> path.replaceFirst("/", "/;/"),
                path -> path.replaceFirst("/", "/;a=b/"),
                path -> second(path, ";a"),
                path -> second(path, ";jsessionid=1"),
                path -> second(path, "%3ba"),
                path -> second(path, "%3B"),
                path -> path + ";",
                path -> path + ";.css",
                path -> path + "%3b.js",
                path -> path + "%00",
                path -> path + "%00.css",
                path -> path + "%0a",
                path -> path + "%0d%0a",
                path -> path + "%20",
                path -> path + "%09",
                path -> path + "?.css",
                path -> path + "?a=;b",
                path -> path + "#x",
                path -> path + "%23",
                path -> path + "%3f",
                path -> path + "/.",
                path -> path + "/..",
                path -> path + "/%2e",
                path -> path + "/x/..",
                path -> path.replaceFirst("/([a-z])", "/%2f$1"),
                path -> path.replaceFirst("/([a-z])", "%2f$1"),
                path -> path.replaceFirst("/([a-z])", "\\\\$1"),
                path -> path.replaceFirst("/([a-z])", "/%5c$1"),
                path -> second(path, "").replaceFirst("/([^/]*)/", "/$1//"),
                path -> encodedFirstLetter(path),
                path -> encodedTwice(path),
                path -> "http://localhost" + path,
                path -> upper(path));
    }

    /** Puts something behind the first segment. */
    private static String second(String path, String what) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path + what : path.substring(0, end) + what + path.substring(end);
    }

    private static String encodedFirstLetter(String path) {
        return "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2);
    }

    private static String encodedTwice(String path) {
        return "/%25" + Integer.toHexString(path.charAt(1)) + path.substring(2);
    }

    private static String upper(String path) {
        return path.substring(0, 2).toUpperCase(java.util.Locale.ROOT) + path.substring(2);
    }
}
