package dev.stipple.hostile;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What came to the program, seen in front of everything else: a browser does not show all that it sends. */
@ApplicationScoped
class SeenRequests {

    private static final int BEFORE_ALL_OTHERS = 1000;

    /**
     * One request that was answered.
     *
     * @param signedIn whether the cookie of a session at the desk came along
     */
    record Seen(boolean post, int status, boolean signedIn) {}

    private final List<Seen> answered = new CopyOnWriteArrayList<>();
    private volatile boolean watching;

    void stand(@Observes Filters filters) {
        filters.register(this::see, BEFORE_ALL_OTHERS);
    }

    void watch() {
        answered.clear();
        watching = true;
    }

    void end() {
        watching = false;
    }

    int count() {
        return answered.size();
    }

    List<Seen> posts() {
        return answered.stream().filter(Seen::post).toList();
    }

    private void see(RoutingContext context) {
        if (watching) {
            boolean post = context.request().method().equals(HttpMethod.POST);
            boolean signedIn = context.request().getCookie("desk") != null
                    || context.request().getCookie("__Host-desk") != null;
            context.addEndHandler(
                    ended -> answered.add(new Seen(post, context.response().getStatusCode(), signedIn)));
        }
        context.next();
    }
}
