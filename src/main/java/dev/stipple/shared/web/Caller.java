package dev.stipple.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from, as coarsely as a limit needs it: nobody is told apart within a home or an office. */
@ApplicationScoped
public class Caller {

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_PREFIX = 3;
    private static final int IPV6_PREFIX = 8;

    /** Anything else would be a name, and asked of the network. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.%]+");

    private final CurrentVertxRequest request;

    Caller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The network of the address: its first 24 bits, or 64 of a long one. */
    public String network() {
        SocketAddress address = request.getCurrent().request().remoteAddress();
        String literal = address == null ? null : address.hostAddress();
        return literal == null ? "unknown" : networkOf(literal);
    }

    static String networkOf(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int prefix = bytes.length == IPV4_BYTES ? IPV4_PREFIX : IPV6_PREFIX;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, prefix));
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }
}
