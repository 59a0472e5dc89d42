package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Tells browsers that no script may turn text into markup on a page for clients. Added to the one policy that is configured,
 * since a second header of that name would leave two to read.
 */
@ApplicationScoped
class TrustedTypes {

    private static final int ABOVE_PAGES = 90;
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern FOR_CLIENTS = Pattern.compile("/(c|r|help|language|design)(/.*)?");

    void demand(@Observes Filters filters) {
        filters.register(TrustedTypes::mark, ABOVE_PAGES);
    }

    private static void mark(RoutingContext context) {
        if (FOR_CLIENTS.matcher(context.request().path()).matches()) {
            context.addHeadersEndHandler(sending -> add(context.response().headers()));
        }
        context.next();
    }

    private static void add(MultiMap headers) {
        String policy = headers.get(POLICY);
        if (policy != null && policy.contains("script-src")) {
            headers.set(POLICY, policy + "; require-trusted-types-for 'script'");
        }
    }
}
