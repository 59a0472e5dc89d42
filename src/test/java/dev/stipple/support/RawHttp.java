package dev.stipple.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends a request byte for byte, as no well-behaved client would, and reads what comes back until the connection ends. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 8000;

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     */
    public record Answer(int status, List<String> headers, String body) {

        /** The value of a header; empty when it is missing. */
        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Asks for a path as it is written, and for the connection to be closed. */
    public static Answer get(URI server, String path, String... headers) {
        return send(server, "GET " + path + " HTTP/1.1", "Host: " + server.getAuthority(), headers);
    }

    /** Sends a request line and headers, the first of which is the host. */
    public static Answer send(URI server, String line, String host, String... headers) {
        StringBuilder request = new StringBuilder(line).append("\r\n");
        if (!host.isEmpty()) {
            request.append(host).append("\r\n");
        }
        Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
        return send(server, request + "Connection: close\r\n\r\n");
    }

    /** Sends exactly this. */
    public static Answer send(URI server, String request) {
        try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException refusedMeanwhile) {
                // What it said before it closed is still to be read.
            }
            return read(socket.getInputStream());
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static Answer read(InputStream input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int count = input.read(part); count >= 0; count = input.read(part)) {
                bytes.write(part, 0, count);
            }
        } catch (SocketTimeoutException | java.net.SocketException over) {
            // What has come until now is the answer.
        }
        String all = bytes.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (!all.matches("(?s)HTTP/1\\.[01] \\d{3}.*") || end < 0) {
            return new Answer(0, List.of(), all);
        }
        List<String> head = all.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(head.get(0).substring(9, 12)), head.subList(1, head.size()), all.substring(end + 4));
    }
}
