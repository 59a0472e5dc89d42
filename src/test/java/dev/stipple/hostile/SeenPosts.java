package dev.stipple.hostile;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The posts that came to the program, seen in front of everything else: a browser does not show all that it sends. */
@ApplicationScoped
class SeenPosts {

    private static final int BEFORE_ALL_OTHERS = 1000;

    /**
     * One post and its answer.
     *
     * @param signedIn whether the cookie of a session at the desk came along
     */
    record Post(int status, boolean signedIn) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile boolean watching;

    void stand(@Observes Filters filters) {
        filters.register(this::see, BEFORE_ALL_OTHERS);
    }

    void watch() {
        posts.clear();
        watching = true;
    }

    List<Post> end() {
        watching = false;
        return List.copyOf(posts);
    }

    int count() {
        return posts.size();
    }

    private void see(RoutingContext context) {
        if (watching && context.request().method().name().equals("POST")) {
            boolean signedIn = context.request().getCookie("desk") != null
                    || context.request().getCookie("__Host-desk") != null;
            context.addEndHandler(ended -> posts.add(new Post(context.response().getStatusCode(), signedIn)));
        }
        context.next();
    }
}
