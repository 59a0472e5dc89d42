package dev.stipple.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Somebody else's web site, on this machine. It serves one page, with whatever scripts a test puts into it. */
final class ForeignSite implements AutoCloseable {

    private static final byte[] PAGE =
            "<!doctype html><title>Win a prize</title><body><p>Wait</p>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final String origin;

    private ForeignSite(HttpServer server, String origin) {
        this.server = server;
        this.origin = origin;
    }

    /**
     * Opens it.
     *
     * @param name the host that browsers know it by
     * @param address where it listens, on this machine only
     */
    static ForeignSite open(String name, String address) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, PAGE.length);
                exchange.getResponseBody().write(PAGE);
                exchange.close();
            });
            server.start();
            return new ForeignSite(
                    server, "http://" + name + ":" + server.getAddress().getPort());
        } catch (IOException unopened) {
            throw new UncheckedIOException(unopened);
        }
    }

    String origin() {
        return origin;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
