package dev.stipple.shared.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first to see a request. Refuses path spellings that routing and security could read differently, names that are not ours,
 * requests that another site started, and addresses, heads and bodies too large to read, which the framework would answer with
 * an empty page; and everybody while the doors are closed. This version of the framework needs all of it (docs/adr/0002, 0024).
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
    private static final int SEPARATORS = 4;
    private static final long PATIENCE_MILLIS = 30_000;

    /** The cookie by which a form is found. Who has none has no form that photos could be added to. */
    private static final String DRAFT = "draft";

    /** A quarter of what the framework would take: beyond its own limits it answers with an empty page. */
    private static final int LONGEST_ADDRESS = 8 * 1024;

    private static final int LARGEST_HEAD = 16 * 1024;

    private final long largestBody;
    private final Cookies cookies;
    private final Doors doors;
    private final HostNames hosts;
    private final Outside outside;

    OuterWall(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            Cookies cookies,
            Doors doors,
            HostNames hosts,
            Outside outside) {
        this.largestBody = largestBody.asLongValue();
        this.cookies = cookies;
        this.doors = doors;
        this.hosts = hosts;
        this.outside = outside;
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
        int status = refusal(context);
        if (status == 0) {
            context.next();
        } else if (status == 413) {
            refuseTooLarge(context);
        } else if (status == 503) {
            outside.closed(context);
        } else {
            outside.refuse(context, status);
        }
    }

    /** Styles and letters of the page that says that it is closed. */
    private static boolean isAsset(RoutingContext context) {
        return context.request().path().startsWith("/static/");
    }

    /** Why a request goes no further; 0 when it does. */
    private int refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            return 414;
        }
        if (head(request) > LARGEST_HEAD) {
            return 431;
        }
        if (oddPath(request.uri())) {
            return 400;
        }
        if (!hosts.named(request)) {
            return 421;
        }
        if (!doors.isOpen() && !isAsset(context)) {
            return 503;
        }
        if (startedElsewhere(request) || !hosts.madeHere(request)) {
            return 403;
        }
        if (formWithoutLength(context)) {
            return 411;
        }
        return tooLarge(context) ? 413 : 0;
    }

    private static int head(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        return size;
    }

    private static boolean oddPath(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return ODD.stream().anyMatch(path::contains) || path.endsWith("/..") || path.endsWith("/.");
    }

    private static boolean startedElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN.contains(site) && !SAFE.contains(request.method());
    }

    /** A browser shows an answer only when it could send all it had, so that much is read and thrown away, within reason. */
    private void refuseTooLarge(RoutingContext context) {
        if (length(context) > limit(context) + READ_ANYWAY * ORDINARY_BODY) {
            context.response().putHeader("Connection", "close");
            sayTooLarge(context);
            return;
        }
        long late = context.vertx()
                .setTimer(
                        PATIENCE_MILLIS, timer -> context.request().connection().close());
        context.request().handler(bytes -> {}).endHandler(end -> {
            context.vertx().cancelTimer(late);
            sayTooLarge(context);
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

    static boolean isUpload(RoutingContext context) {
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

    private void sayTooLarge(RoutingContext context) {
        if (isUpload(context) && !hasForm(context)) {
            outside.refuseStranger(context);
        } else {
            outside.refuse(context, 413);
        }
    }
}
