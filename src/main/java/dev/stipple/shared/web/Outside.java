package dev.stipple.shared.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Answers with a page where no endpoint was reached: before routing, or after something failed on the way. */
@ApplicationScoped
class Outside {

    private final ErrorBody body;
    private final CurrentVertxRequest current;

    Outside(ErrorBody body, CurrentVertxRequest current) {
        this.body = body;
        this.current = current;
    }

    /** Refuses with what is usually said of a status. */
    void refuse(RoutingContext context, int status) {
        String path = context.request().path();
        answer(
                context,
                inRequest(context, () -> body.said(path, words -> Said.of(status, path, words))),
                "",
                Again.NOT);
    }

    /** Photos of somebody who has no form to add them to. */
    void refuseStranger(RoutingContext context) {
        String path = context.request().path();
        answer(context, inRequest(context, () -> body.said(path, Said::photosWithoutForm)), "", Again.NOT);
    }

    /** Says that nobody is served for now. */
    void closed(RoutingContext context) {
        String path = context.request().path();
        answer(context, inRequest(context, () -> body.said(path, Said::closed)), "", Again.NOT);
    }

    /** Says that we are too busy, with what was typed, to be sent again. */
    void busy(RoutingContext context, Again again) {
        String path = context.request().path();
        answer(context, inRequest(context, () -> body.said(path, words -> Said.of(503, path, words))), "", again);
    }

    /** Says that something broke, under the number that stands in the log. */
    void broken(RoutingContext context, String incident) {
        String path = context.request().path();
        answer(
                context,
                inRequest(context, () -> body.said(path, words -> Said.of(500, path, words))),
                incident,
                Again.NOT);
    }

    private void answer(RoutingContext context, Said said, String incident, Again again) {
        String path = context.request().path();
        String page = inRequest(context, () -> body.write(said, path, incident, again));
        HttpServerResponse response = context.response()
                .setStatusCode(said.status())
                // This far out nothing has said yet that a page is not to be compressed, or kept.
                .putHeader("Content-Encoding", "identity")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", ErrorPages.type(path).toString());
        if (said.status() == 503) {
            response.putHeader("Retry-After", Busy.RETRY_AFTER);
        }
        response.end(page);
    }

    /** This far out there may be no request yet for a page to ask for its language. */
    private <T> T inRequest(RoutingContext context, Supplier<T> page) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return page.get();
        }
        request.activate();
        try {
            current.setCurrent(context);
            return page.get();
        } finally {
            request.terminate();
        }
    }
}
