package dev.stipple.shared.web;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Proof that a form was shown by us: a secret in a host-bound cookie, and in each form a value derived from it. One token
 * serves all tabs of a browser and does not grow old. A mismatch never costs a client what was typed (docs/adr/0003).
 */
@Named("formToken")
@ApplicationScoped
public class FormToken {

    /** Name of the hidden field. */
    public static final String FIELD = "form-token";

    static final String COOKIE = "form";

    private static final String PURPOSE = "form token";
    private static final String SECRET_KEY = "stipple.form-secret";
    private static final String STALE_KEY = "stipple.form-stale";

    private final CurrentVertxRequest request;
    private final Cookies cookies;

    FormToken(CurrentVertxRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
    }

    /** The value for the hidden field of this browser's forms. */
    public String value() {
        return Hashes.derive(secret(), PURPOSE);
    }

    public String field() {
        return FIELD;
    }

    /** Whether the posted form did not carry this browser's token. */
    public boolean stale() {
        return Boolean.TRUE.equals(context().get(STALE_KEY));
    }

    /** The browser's secret; made and sent with the response if it has none yet. */
    String secret() {
        RoutingContext context = context();
        String made = context.get(SECRET_KEY);
        if (made != null) {
            return made;
        }
        Cookie cookie = context.request().getCookie(cookies.name(COOKIE));
        String secret = cookie == null || cookie.getValue().isBlank() ? Ids.token() : cookie.getValue();
        context.put(SECRET_KEY, secret);
        return secret;
    }

    boolean brought() {
        return context().request().getCookie(cookies.name(COOKIE)) != null;
    }

    void check(String posted) {
        context().put(STALE_KEY, !brought() || !Hashes.same(posted, value()));
    }

    private RoutingContext context() {
        return request.getCurrent();
    }
}
