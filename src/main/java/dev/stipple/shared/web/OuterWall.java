package dev.stipple.shared.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first to see a request: refuses path spellings that routing and security could read differently, unsafe requests that
 * another site started, bodies too large to read, which the framework would answer with an empty page, and everybody while
 * the doors are closed. This version of the framework needs the first three (docs/adr/0002).
 */
@ApplicationScoped
class OuterWall {

    /** Above CORS and authentication. */
    private static final int FIRST = 400;

    private static final List<String> ODD = List.of(";", "%3b", "%2f", "%5c", "\\", "%2e", "%00", "//", "/./", "/../");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private static final long ORDINARY_BODY = 4L * 1024 * 1024;
    private static final int READ_ANYWAY = 8;
    private static final long PATIENCE_MILLIS = 30_000;

    /** The cookie by which a form is found. Who has none has no form that photos could be added to. */
    private static final String DRAFT = "draft";

    private final long largestBody;
    private final Cookies cookies;
    private final ErrorBody body;
    private final CurrentVertxRequest current;
    private final Doors doors;

    OuterWall(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            Cookies cookies,
            ErrorBody body,
            CurrentVertxRequest current,
            Doors doors) {
        this.largestBody = largestBody.asLongValue();
        this.cookies = cookies;
        this.body = body;
        this.current = current;
        this.doors = doors;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::inspect, FIRST);
    }

    /** A body that does not say its length is cut off at the limit of its route, which the framework has just set too high. */
    void limit(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(context -> {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context));
            context.next();
        });
    }

    private void inspect(RoutingContext context) {
        if (oddPath(context.request().uri())) {
            refuse(context, 400);
        } else if (!doors.isOpen() && !isAsset(context)) {
            refuse(context, 503);
        } else if (startedElsewhere(context)) {
            refuse(context, 403);
        } else if (formWithoutLength(context)) {
            refuse(context, 411);
        } else if (tooLarge(context)) {
            refuseTooLarge(context);
        } else {
            context.next();
        }
    }

    /** Styles and letters of the page that says that it is closed. */
    private static boolean isAsset(RoutingContext context) {
        return context.request().path().startsWith("/static/");
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

    /** A browser shows an answer only when it could send all it had, so that much is read and thrown away, within reason. */
    private void refuseTooLarge(RoutingContext context) {
        if (length(context) > limit(context) + READ_ANYWAY * ORDINARY_BODY) {
            context.response().putHeader("Connection", "close");
            refuse(context, 413);
            return;
        }
        long late = context.vertx()
                .setTimer(
                        PATIENCE_MILLIS, timer -> context.request().connection().close());
        context.request().handler(bytes -> {}).endHandler(end -> {
            context.vertx().cancelTimer(late);
            refuse(context, 413);
        });
    }

    private boolean tooLarge(RoutingContext context) {
        return length(context) > limit(context);
    }

    /** One route takes photos, which are spooled to disk, for a form that was begun. The framework has one limit for all. */
    private long limit(RoutingContext context) {
        return isUpload(context) && hasForm(context) ? largestBody : ORDINARY_BODY;
    }

    private boolean hasForm(RoutingContext context) {
        Cookie form = context.request().getCookie(cookies.name(DRAFT));
        return form != null && !form.getValue().isBlank();
    }

    private static boolean isUpload(RoutingContext context) {
        return HttpMethod.POST.equals(context.request().method())
                && ErrorPage.Way.PHOTOS.matcher(context.request().path()).matches();
    }

    /** A browser says how long its form is. One that does not is held to the limit of uploads only. */
    private static boolean formWithoutLength(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return !isUpload(context)
                && context.request().getHeader("Transfer-Encoding") != null
                && type != null
                && FORMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::contains);
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext context, int status) {
        String path = context.request().path();
        if (status == 503) {
            context.response().putHeader("Retry-After", "60");
        }
        boolean stranger = status == 413 && isUpload(context) && !hasForm(context);
        context.response()
                .setStatusCode(status)
                // This far out nothing has said yet that a page is not to be compressed.
                .putHeader("Content-Encoding", "identity")
                .putHeader("Content-Type", ErrorPages.type(path).toString())
                .end(inRequest(
                        context,
                        () -> body.write(body.said(path, words -> said(status, path, stranger, words)), path, "")));
    }

    private static Said said(int status, String path, boolean stranger, ErrorMessages words) {
        if (status == 503) {
            return Said.closed(words);
        }
        return stranger ? Said.photosWithoutForm(words) : Said.of(status, path, words);
    }

    /** This far out there is no request yet for a page to ask for its language. */
    private String inRequest(RoutingContext context, Supplier<String> page) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            current.setCurrent(context);
            return page.get();
        } finally {
            request.terminate();
        }
    }
}
