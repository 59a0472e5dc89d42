package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers to keep a file whose address names its content, and only when it was found: a "not found" that is kept
 * would outlive the mistake, and it carries a form token.
 */
@ApplicationScoped
class KeptForGood {

    private static final int BEFORE_THE_FILE_IS_SENT = 100;
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    void watch(@Observes Filters filters) {
        filters.register(KeptForGood::mark, BEFORE_THE_FILE_IS_SENT);
    }

    private static void mark(RoutingContext context) {
        if (context.request().path().startsWith("/static/")) {
            context.addHeadersEndHandler(sending -> context.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, found(context) && named(context) ? FOR_GOOD : "no-store"));
        }
        context.next();
    }

    private static boolean found(RoutingContext context) {
        int status = context.response().getStatusCode();
        return status < 300 || status == 304;
    }

    private static boolean named(RoutingContext context) {
        return context.request().path().startsWith("/static/bundle/")
                || context.request().query() != null;
    }
}
