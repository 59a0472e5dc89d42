package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Names a request by the route it met, like {@code /desk/s/{id}}: the log and the metrics tell that name and never the path,
 * which may hold a private link.
 */
class RouteNames {

    /** Also named in the access log's pattern. */
    static final String KEY = "stipple.route";

    private final CurrentVertxRequest request;
    private final Map<Method, String> names = new ConcurrentHashMap<>();

    RouteNames(CurrentVertxRequest request) {
        this.request = request;
    }

    @ServerRequestFilter
    public void name(ResourceInfo resource) {
        RoutingContext context = request.getCurrent();
        if (context != null) {
            context.put(KEY, names.computeIfAbsent(resource.getResourceMethod(), RouteNames::of));
        }
    }

    /** The name of what was asked for; {@code other} for what met no route. */
    static String of(RoutingContext context) {
        String name = context.get(KEY);
        return name != null ? name : context.request().path().startsWith("/static/") ? "/static" : "other";
    }

    private static String of(Method endpoint) {
        return Stream.of(endpoint.getDeclaringClass().getAnnotation(Path.class), endpoint.getAnnotation(Path.class))
                .map(path -> path == null ? "" : path.value().replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
