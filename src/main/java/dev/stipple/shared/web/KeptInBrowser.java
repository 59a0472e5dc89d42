package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Choices of how pages look, kept in a browser for a year. They say nothing of anybody. */
@ApplicationScoped
public class KeptInBrowser {

    private static final Duration KEPT = Duration.ofDays(365);

    private final CurrentVertxRequest request;

    KeptInBrowser(CurrentVertxRequest request) {
        this.request = request;
    }

    /** What this browser keeps under a name; empty when it keeps nothing, and where no browser asks. */
    public String value(String name) {
        return Optional.ofNullable(request.getCurrent())
                .map(asked -> asked.request().getCookie(name))
                .map(Cookie::getValue)
                .orElse("");
    }

    /** The Set-Cookie header that keeps a value for the pages below a path. Scripts of those pages can read it. */
    public static String keeping(String name, String value, String path) {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + KEPT.toSeconds() + "; SameSite=Lax";
    }
}
