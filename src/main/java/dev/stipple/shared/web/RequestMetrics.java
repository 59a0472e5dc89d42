package dev.stipple.shared.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How many requests each route had, how they ended, and how long they took. Nothing of who asked, or for whom. */
@ApplicationScoped
class RequestMetrics {

    private static final int BEFORE_THE_WALL = 500;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::time, BEFORE_THE_WALL);
    }

    private void time(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> count(context, System.nanoTime() - start));
        context.next();
    }

    private void count(RoutingContext context, long nanos) {
        String method = context.request().method().name();
        registry.timer(
                        "stipple.requests",
                        "method",
                        METHODS.contains(method) ? method : "other",
                        "route",
                        RouteNames.of(context),
                        "status",
                        String.valueOf(context.response().getStatusCode()))
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
