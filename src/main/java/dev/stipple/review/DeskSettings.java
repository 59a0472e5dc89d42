package dev.stipple.review;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How one browser shows the desk. It says nothing of anybody, so it is kept there and not with the person. */
@ApplicationScoped
class DeskSettings {

    private static final String KEYS = "desk-keys";
    private static final String ROWS = "desk-rows";
    private static final String OFF = "off";
    private static final String DENSE = "dense";
    private static final Duration KEPT = Duration.ofDays(365);

    private final HttpServerRequest request;

    DeskSettings(HttpServerRequest request) {
        this.request = request;
    }

    boolean keys() {
        return !OFF.equals(value(KEYS));
    }

    boolean denseRows() {
        return DENSE.equals(value(ROWS));
    }

    private String value(String name) {
        return Optional.ofNullable(request.getCookie(name))
                .map(Cookie::getValue)
                .orElse("");
    }

    /** The cookie that keeps whether keys work. The desk's script reads it too. */
    static String keepingKeys(boolean on) {
        return cookie(KEYS, on ? "on" : OFF);
    }

    /** The cookie that keeps how high rows are. */
    static String keepingRows(boolean dense) {
        return cookie(ROWS, dense ? DENSE : "roomy");
    }

    private static String cookie(String name, String value) {
        return name + "=" + value + "; Path=/desk; Max-Age=" + KEPT.toSeconds() + "; SameSite=Lax";
    }
}
