package dev.stipple.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Connections that say a few bytes every few seconds and never come to an end, each from an address of its own. One that is
 * closed is opened again.
 */
final class SlowClients implements AutoCloseable {

    private static final String HEAD = "GET /c/northgate HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY = String.join(
            "\r\n",
            "POST /c/northgate/before HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 100000",
            "",
            "");
    private static final int EVERY_MILLIS = 3000;
    private static final int HANDSHAKE_MILLIS = 20_000;

    private final int port;
    private final SSLContext trust;
    private final List<Slow> all = new ArrayList<>();
    private final ExecutorService connecting = Executors.newFixedThreadPool(24);
    private final ExecutorService drip = Executors.newSingleThreadExecutor();
    private final LongAdder closed = new LongAdder();

    private SlowClients(int port, SSLContext trust) {
        this.port = port;
        this.trust = trust;
    }

    static SlowClients begin(int port, SSLContext trust, int heads, int bodies) {
        SlowClients clients = new SlowClients(port, trust);
        for (int i = 0; i < heads + bodies; i++) {
            clients.all.add(clients.new Slow(i, i < heads ? HEAD : BODY, i < heads ? "X-Slow: 1\r\n" : "help=slow&"));
        }
        clients.all.forEach(slow -> clients.connecting.execute(slow::connect));
        clients.drip.execute(clients::sayOn);
        return clients;
    }

    private void sayOn() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                all.forEach(Slow::sayMore);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many are connected once nine in ten are, or after so many seconds. */
    long connectedAfter(int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (connected() < all.size() * 9L / 10 && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        return connected();
    }

    /** How many are connected now. */
    long connected() {
        return all.stream().filter(slow -> slow.socket != null).count();
    }

    /** How often one of them was closed from the other side. */
    long closed() {
        return closed.sum();
    }

    @Override
    public void close() {
        drip.shutdownNow();
        connecting.shutdownNow();
        all.forEach(Slow::hangUp);
    }

    /** One connection at a time. */
    private final class Slow {

        private final int number;
        private final String beginning;
        private final String more;
        private volatile @Nullable Socket socket;

        Slow(int number, String beginning, String more) {
            this.number = number;
            this.beginning = beginning;
            this.more = more;
        }

        void connect() {
            try {
                Socket plain = new Socket();
                byte[] own = {127, 1, (byte) (number / 250), (byte) (number % 250 + 1)};
                plain.bind(new InetSocketAddress(InetAddress.getByAddress(own), 0));
                plain.setSoTimeout(HANDSHAKE_MILLIS);
                plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), HANDSHAKE_MILLIS);
                SSLSocket secret = (SSLSocket) trust.getSocketFactory().createSocket(plain, "localhost", port, true);
                // By itself Java names no host that has no dot in it, and the proxy takes nobody who names none.
                SSLParameters named = secret.getSSLParameters();
                named.setServerNames(List.of(new SNIHostName("localhost")));
                secret.setSSLParameters(named);
                secret.startHandshake();
                say(secret, beginning);
                socket = secret;
            } catch (IOException refused) {
                closed.increment();
                again();
            }
        }

        void sayMore() {
            Socket open = socket;
            if (open == null) {
                return;
            }
            try {
                say(open, more);
                if (open.getInputStream().available() > 0) {
                    throw new IOException("answered, and so over");
                }
            } catch (IOException over) {
                closed.increment();
                hangUp();
                again();
            }
        }

        private void again() {
            if (!connecting.isShutdown()) {
                connecting.execute(this::connect);
            }
        }

        private void hangUp() {
            Socket open = socket;
            socket = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException gone) {
                // as was wanted
            }
        }

        private static void say(Socket to, String words) throws IOException {
            OutputStream out = to.getOutputStream();
            out.write(words.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
