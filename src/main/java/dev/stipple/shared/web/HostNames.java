package dev.stipple.shared.web;

import dev.stipple.shared.StippleConfig;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The names under which this install may be reached. A request for any other name is somebody else's: a page under a forged
 * name could send people, or their secrets, elsewhere.
 */
@ApplicationScoped
class HostNames {

    private static final Logger LOG = Logger.getLogger(HostNames.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known;
    private volatile boolean schemeTold;

    @Inject
    HostNames(StippleConfig config) {
        this(names(config), config.demo() || LaunchMode.current() != LaunchMode.NORMAL);
    }

    HostNames(Set<String> configured, boolean tryingOut) {
        Set<String> names = new HashSet<>(configured);
        // An install that was not told its name yet is set up from its own machine.
        if (names.isEmpty() || tryingOut) {
            names.addAll(THIS_MACHINE);
        }
        known = Set.copyOf(names);
    }

    private static Set<String> names(StippleConfig config) {
        Set<String> names = new HashSet<>();
        config.site().map(URI::getHost).map(HostNames::normal).ifPresent(names::add);
        config.hosts().orElse(List.of()).stream().map(HostNames::normal).forEach(names::add);
        return names;
    }

    /** Whether a request names us, and nobody beside us. */
    boolean named(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null
                && knows(authority.toString())
                && request.headers().getAll("Host").stream().allMatch(this::knows)
                && request.headers().getAll("Host").size() <= 1;
    }

    /** Whether a host, with or without a port, is a name of ours. */
    boolean knows(String authority) {
        return known.contains(host(normal(authority)));
    }

    /** Whether a request that says where it was made says that it was made on this very site. */
    boolean madeHere(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        HostAndPort authority = request.authority();
        return origin == null || (authority != null && same(origin, request.scheme(), authority.toString()));
    }

    private boolean same(String origin, String scheme, String authority) {
        try {
            URI made = new URI(origin.toLowerCase(Locale.ROOT));
            URI here = new URI(scheme + "://" + normal(authority));
            boolean sameHost = made.getHost() != null && made.getHost().equals(here.getHost());
            boolean same = sameHost && port(made) == port(here) && scheme.equals(made.getScheme());
            if (sameHost && !same) {
                tellOnce();
            }
            return same;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** Every form of an install would fail like this, and only its operator can mend it. */
    private void tellOnce() {
        if (!schemeTold) {
            schemeTold = true;
            LOG.warn(
                    "A form was refused because it was sent from this host under another scheme or port. Behind a proxy, set "
                            + "quarkus.http.proxy.proxy-address-forwarding=true and let the proxy send X-Forwarded-Proto");
        }
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }

    private static String host(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        String host = end <= 0 ? authority : authority.substring(0, end);
        String rest = authority.substring(host.length());
        return rest.matches("(:\\d{1,5})?") ? host : "";
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
