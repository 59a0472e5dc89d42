package dev.stipple.shared.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /live}, for a proxy that asks whether to send people here: 200, or 503 once a stop was asked for. It tells nothing else;
 * why something is wrong stands on the management port.
 */
@ApplicationScoped
class Alive {

    private volatile boolean stopping;

    void answer(@Observes Router router) {
        router.get("/live").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(context -> context.response()
                .setStatusCode(stopping ? 503 : 200)
                .putHeader("Cache-Control", "no-store")
                .end());
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }
}
