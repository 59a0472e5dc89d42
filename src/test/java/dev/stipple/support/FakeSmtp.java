package dev.stipple.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that notes what it is told, and answers as the test wants. */
public final class FakeSmtp implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private FakeSmtp(ServerSocket server) {
        this.server = server;
    }

    public static FakeSmtp start() {
        try {
            FakeSmtp smtp = new FakeSmtp(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(smtp::serve, "fake-smtp");
            thread.setDaemon(true);
            thread.start();
            return smtp;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Answers a command otherwise than a willing server would. */
    public FakeSmtp answer(String command, String reply) {
        answers.put(command, reply);
        return this;
    }

    /** All lines said to it, in order. */
    public List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException ended) {
                // the next client, or the end of the test
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, answers.getOrDefault("greeting", "220-one moment\r\n220 ready"));
        boolean text = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (text && !line.equals(".")) {
                continue;
            }
            text = false;
            String command = line.split("[ :]", 2)[0];
            String reply = answers.getOrDefault(command, usual(command));
            if (reply.isEmpty()) {
                return;
            }
            text = reply.startsWith("354");
            say(out, reply);
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go ahead";
            case "AUTH" -> "235 welcome";
            case "EHLO" -> "250-fake.example\r\n250-AUTH PLAIN\r\n250 8BITMIME";
            case "STARTTLS" -> "502 not here";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
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
