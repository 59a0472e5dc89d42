package dev.stipple.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on this machine that notes what it is told, and answers as the test wants. */
public final class FakeSmtp implements AutoCloseable {

    /** Instead of a reply: nothing, and the line stays open. */
    public static final String SILENCE = "(silence)";

    /** Instead of a reply: one that never ends. */
    public static final String ENDLESS = "(endless)";

    /** After a reply: the server is gone. */
    public static final String GONE = "(gone)";

    /** When the server encrypts. */
    private enum Encryption {
        NEVER,
        WHEN_ASKED,
        FROM_THE_START
    }

    private final ServerSocket server;
    private final Encryption encryption;
    private final Optional<SSLContext> certificate;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private FakeSmtp(int port, Encryption encryption, Optional<SSLContext> certificate) {
        try {
            this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            this.encryption = encryption;
            this.certificate = certificate;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public static FakeSmtp start() {
        return startAt(0);
    }

    public static FakeSmtp startAt(int port) {
        return new FakeSmtp(port, Encryption.NEVER, Optional.empty()).serving();
    }

    /** Offers STARTTLS. */
    public static FakeSmtp encryptingWhenAsked(TestCertificate certificate) {
        return new FakeSmtp(0, Encryption.WHEN_ASKED, Optional.of(certificate.server())).serving();
    }

    /** Speaks TLS only. */
    public static FakeSmtp encrypted(TestCertificate certificate) {
        return new FakeSmtp(0, Encryption.FROM_THE_START, Optional.of(certificate.server())).serving();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Answers a command otherwise than a willing server would; an empty reply hangs up. */
    public FakeSmtp answer(String command, String reply) {
        answers.put(command, reply);
        return this;
    }

    /** All lines said to it, in order. A line that ended in a bare line feed keeps it. */
    public List<String> heard() {
        return heard;
    }

    /** Waits for a line that the client may say after it has what it wanted. */
    public boolean hears(String line) {
        for (int tries = 0; tries < 250 && !heard.contains(line); tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        return heard.contains(line);
    }

    private FakeSmtp serving() {
        daemon(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    daemon(() -> serve(client));
                } catch (IOException ended) {
                    // the end of the test
                }
            }
        });
        return this;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client) {
            talk(encryption == Encryption.FROM_THE_START ? tls(client) : client);
        } catch (IOException ended) {
            // the client has gone
        }
    }

    private void talk(Socket client) throws IOException {
        boolean open = say(client, answers.getOrDefault("greeting", "220-one moment\r\n220 ready"));
        converse(client, open);
    }

    private void converse(Socket client, boolean greeted) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        boolean open = greeted;
        boolean text = false;
        while (open) {
            Optional<String> line = line(in);
            if (line.isEmpty()) {
                return;
            }
            heard.add(line.get());
            if (text && !line.get().equals(".")) {
                continue;
            }
            String command = line.get().split("[ :]", 2)[0];
            String reply = answers.getOrDefault(command, usual(command, client instanceof SSLSocket));
            text = reply.startsWith("354");
            open = say(client, reply) && !command.equals("QUIT");
            if (command.equals("STARTTLS") && reply.startsWith("220")) {
                converse(tls(client), true);
                return;
            }
        }
    }

    private String usual(String command, boolean encrypted) {
        boolean offered = encryption == Encryption.WHEN_ASKED && !encrypted;
        return switch (command) {
            case "DATA" -> "354 go ahead";
            case "AUTH" -> "235 welcome";
            case "EHLO" ->
                "250-fake.example\r\n" + (offered ? "250-STARTTLS\r\n" : "250-AUTH PLAIN\r\n") + "250 8BITMIME";
            case "STARTTLS" -> offered ? "220 go ahead" : "502 not here";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static Optional<String> line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                int end = line.length() - 1;
                boolean whole = end >= 0 && line.charAt(end) == '\r';
                return Optional.of(whole ? line.substring(0, end) : line + "\n");
            }
            line.append((char) next);
        }
        return Optional.empty();
    }

    /** Whether the server is still there afterwards. */
    private static boolean say(Socket client, String reply) throws IOException {
        if (reply.equals(SILENCE)) {
            return true;
        }
        while (reply.equals(ENDLESS)) {
            write(client, "250-and\r\n");
            pause();
        }
        if (!reply.isEmpty()) {
            write(client, reply.replace(GONE, "") + "\r\n");
        }
        return !reply.isEmpty() && !reply.endsWith(GONE);
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            throw new IOException(ending);
        }
    }

    private SSLSocket tls(Socket client) throws IOException {
        SSLSocket encrypted = (SSLSocket)
                certificate.orElseThrow().getSocketFactory().createSocket(client, "client", client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
