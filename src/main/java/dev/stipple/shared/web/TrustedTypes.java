package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Narrows the configured policy: no script may turn text into markup on a page for clients, and a photo may do nothing. Changed
 * in place, since a second header of that name would leave two to read.
 */
@ApplicationScoped
class TrustedTypes {

    private static final int ABOVE_PAGES = 90;
    private static final String POLICY = "Content-Security-Policy";

    /** Somebody's photo, and nothing else of ours: opened by itself it may do nothing at all. */
    private static final String PHOTO = "image/jpeg";

    private static final Pattern FOR_CLIENTS = Pattern.compile("/(c|r|help|language|design)(/.*)?");

    void demand(@Observes Filters filters) {
        filters.register(TrustedTypes::mark, ABOVE_PAGES);
    }

    private static void mark(RoutingContext context) {
        boolean forClients = FOR_CLIENTS.matcher(context.request().path()).matches();
        context.addHeadersEndHandler(sending -> narrow(context.response().headers(), forClients));
        context.next();
    }

    private static void narrow(MultiMap headers, boolean forClients) {
        String policy = headers.get(POLICY);
        if (PHOTO.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.set(POLICY, "sandbox; default-src 'none'");
        } else if (forClients && policy != null && policy.contains("script-src")) {
            headers.set(POLICY, policy + "; require-trusted-types-for 'script'");
        }
    }
}
