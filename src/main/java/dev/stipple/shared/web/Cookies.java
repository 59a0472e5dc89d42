package dev.stipple.shared.web;

import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Cookies bound to this host: HttpOnly, SameSite=Lax, and with the __Host- prefix wherever they are Secure. */
@ApplicationScoped
public class Cookies {

    private final boolean secure;

    Cookies(StippleConfig config) {
        this.secure = config.secureCookies();
    }

    /** The name as the browser knows it. */
    public String name(String base) {
        return secure ? "__Host-" + base : base;
    }

    /** A cookie that ends with the browser session, as suits a shared phone. */
    public NewCookie session(String base, String value) {
        return builder(base, value).build();
    }

    /** A cookie that a browser keeps for a time. */
    public NewCookie kept(String base, String value, Duration time) {
        return builder(base, value).maxAge((int) time.toSeconds()).build();
    }

    /** Takes a cookie away. */
    public NewCookie gone(String base) {
        return builder(base, "").maxAge(0).build();
    }

    private NewCookie.Builder builder(String base, String value) {
        return new NewCookie.Builder(name(base))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
