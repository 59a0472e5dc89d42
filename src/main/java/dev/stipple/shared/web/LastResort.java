package dev.stipple.shared.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Whatever fails outside of an endpoint, while it is still looked up who is asking, or while a body is read, gets a page. Without
 * this the framework would answer with its own, or with an empty one.
 */
@ApplicationScoped
class LastResort {

    private final Outside outside;

    LastResort(Outside outside) {
        this.outside = outside;
    }

    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().headWritten() || failure instanceof SecurityException) {
            // Who may not come in is shown the way by the one who asked.
            context.next();
            return;
        }
        int status = status(context, failure);
        if (status == 503) {
            busy(context);
        } else if (status < 500) {
            outside.refuse(context, status);
        } else {
            outside.broken(context, failure == null ? "" : Incident.log(failure));
        }
    }

    private static int status(RoutingContext context, Throwable failure) {
        if (failure instanceof HttpException known) {
            return known.getStatusCode();
        }
        if (failure != null && Busy.is(failure)) {
            return 503;
        }
        return context.statusCode() >= 400 ? context.statusCode() : 500;
    }

    /** Reads what is still to be read, so that it can be shown again. */
    private void busy(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !isForm(request)) {
            outside.busy(context, Again.NOT);
            return;
        }
        request.setExpectMultipart(true);
        request.exceptionHandler(broken -> outside.busy(context, Again.NOT));
        request.endHandler(
                read -> outside.busy(context, Again.of(request.path(), request.query(), request.formAttributes())));
        request.resume();
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return HttpMethod.POST.equals(request.method())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
