package dev.stipple.message;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to a mail server: a line said, a code heard (RFC 5321). Every wait has an end. */
final class SmtpConversation implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int REPLY_MILLIS = 15_000;
    private static final int LONGEST_REPLY = 100;
    private static final int CODE_DIGITS = 3;

    private final SmtpServer server;
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    private SmtpConversation(SmtpServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = reader(socket);
        this.out = socket.getOutputStream();
    }

    static SmtpConversation open(SmtpServer server) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(server.host(), server.port()), CONNECT_MILLIS);
            plain.setSoTimeout(REPLY_MILLIS);
            return new SmtpConversation(
                    server, server.encryption() == Encryption.IMPLICIT ? tls(server, plain) : plain);
        } catch (IOException unreachable) {
            plain.close();
            throw unreachable;
        }
    }

    /** Goes on encrypted, after the server agreed. What it said before in clear counts for nothing any more. */
    void encrypt() throws IOException {
        socket = tls(server, socket);
        in = reader(socket);
        out = socket.getOutputStream();
    }

    /** Says a line and gives the code of the reply. */
    int say(String line) throws IOException {
        send(line + "\r\n");
        return reply();
    }

    void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The code of the next reply, all of whose lines are read. */
    int reply() throws IOException {
        for (int lines = 0; lines < LONGEST_REPLY; lines++) {
            String line = in.readLine();
            if (line == null || line.length() < CODE_DIGITS) {
                throw new IOException("the server ended the conversation");
            }
            if (line.length() == CODE_DIGITS || line.charAt(CODE_DIGITS) != '-') {
                return code(line.substring(0, CODE_DIGITS));
            }
        }
        throw new IOException("the server does not come to an end");
    }

    private static int code(String digits) throws IOException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notSmtp) {
            throw new IOException("the server speaks something else", notSmtp);
        }
    }

    private static SSLSocket tls(SmtpServer server, Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket encrypted = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
