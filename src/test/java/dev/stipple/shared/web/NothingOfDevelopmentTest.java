package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.RawHttp;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scanners look for first is not there: consoles, metrics, dumps, sources, other programs' settings. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NothingOfDevelopmentTest {

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/dev",
                "/q/dev-ui",
                "/q/dev-ui/",
                "/q/dev-v1",
                "/q/openapi",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/health-ui",
                "/q/metrics",
                "/q/arc",
                "/q/arc/beans",
                "/q/arc/observers",
                "/q/info",
                "/q/scheduler",
                "/q/logging-manager",
                "/q/graphql-ui",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/swagger-ui",
                "/swagger.json",
                "/graphql",
                "/h2-console",
                "/console",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/jolokia",
                "/manager/html",
                "/phpmyadmin",
                "/wp-login.php",
                "/server-status",
                "/trace",
                "/dump",
                "/heapdump",
                "/env",
                "/.env",
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/.DS_Store",
                "/application.properties",
                "/application.yaml",
                "/config",
                "/META-INF/MANIFEST.MF",
                "/META-INF/resources/static/icons.svg",
                "/WEB-INF/web.xml",
                "/db/migration/V1__consultation.sql",
                "/static/",
                "/static/bundle/",
                "/templates/layout.html",
                "/data/keys/master.key",
                "/bench",
                "/bench/page",
                "/backup.zip"
            })
    void there_is_nothing_at(String path) {
        RawHttp.Answer answer = RawHttp.get(root, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>").doesNotContain("RESTEASY", "Resource not found", "quarkus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/bench/page", "/api/bench/row", "/api/bench/cost", "/api/bench/drafts"})
    void nothing_that_benchmarks_measure_by_is_served(String path) {
        assertThat(RawHttp.get(root, path).status()).isEqualTo(404);
    }

    @Test
    void nothing_that_benchmarks_measure_by_is_in_what_is_delivered() throws IOException {
        Path classes = Path.of(System.getProperty("classes"));
        assertThat(classes.resolve("dev/stipple/bench")).doesNotExist();
        assertThat(classes.resolve("templates/bench")).doesNotExist();
        try (Stream<Path> all = Files.walk(classes.resolve("dev/stipple"))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .contains("Main.class")
                    .noneMatch(name -> name.startsWith("Filled") || name.startsWith("Planted"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DEBUG", "PUT", "DELETE", "PATCH", "CONNECT", "PROPFIND"})
    void no_other_method_is_served(String method) {
        RawHttp.Answer answer = RawHttp.send(
                root, method + " /c/northgate HTTP/1.1", "Host: " + root.getAuthority(), "Content-Length: 0");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Content-Length: 0");
    }
}
