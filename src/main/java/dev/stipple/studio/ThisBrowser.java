package dev.stipple.studio;

import dev.stipple.shared.web.Cookies;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The browser that asks: what it brings, and what it calls itself. */
@ApplicationScoped
class ThisBrowser {

    /** The cookie by which a browser is known again. */
    static final String KNOWN = "desk-known";

    private static final Map<String, String> PROGRAMS = ordered(
            "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome", "CriOS",
            "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");

    private final HttpServerRequest request;
    private final Cookies cookies;

    ThisBrowser(HttpServerRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** The token of the session, when there is one. */
    Optional<String> session() {
        return brought(DeskAuthentication.COOKIE);
    }

    /** The token by which this browser is known again. */
    Optional<String> known() {
        return brought(KNOWN);
    }

    /** Like "Firefox on Windows": enough to tell one's own browsers apart, made of our own words only. */
    String name() {
        String agent = Objects.toString(request.getHeader("User-Agent"), "");
        return first(PROGRAMS, agent).orElse("A browser")
                + first(SYSTEMS, agent).map(system -> " on " + system).orElse("");
    }

    /** What the browser brings in one of our cookies, when it brings anything. */
    Optional<String> brought(String base) {
        return Optional.ofNullable(request.getCookie(cookies.name(base)))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The order counts: most programs call themselves by the names of others too. */
    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
