package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first to see a request: refuses path spellings that routing and security could read differently, and unsafe requests
 * that another site started. This version of the framework needs both (docs/adr/0002).
 */
@ApplicationScoped
class OuterWall {

    /** Above CORS and authentication. */
    private static final int FIRST = 400;

    private static final List<String> ODD = List.of(";", "%3b", "%2f", "%5c", "\\", "%2e", "%00", "//", "/./", "/../");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void stand(@Observes Filters filters) {
        filters.register(OuterWall::inspect, FIRST);
    }

    private static void inspect(RoutingContext context) {
        if (oddPath(context.request().uri())) {
            refuse(context, 400);
        } else if (startedElsewhere(context)) {
            refuse(context, 403);
        } else {
            context.next();
        }
    }

    private static boolean oddPath(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return ODD.stream().anyMatch(path::contains) || path.endsWith("/..") || path.endsWith("/.");
    }

    private static boolean startedElsewhere(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        return site != null
                && !OWN.contains(site)
                && !SAFE.contains(context.request().method());
    }

    private static void refuse(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(ErrorPages.body(status, false, ""));
    }
}
