package dev.stipple.nodes;

import dev.stipple.faults.Installation;
import dev.stipple.faults.Visitor;
import dev.stipple.support.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** HAProxy with the repository's own file, moved to ports of this machine and to a certificate of the test. */
final class Balancer implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("haproxy", "/usr/sbin/haproxy"));

    private final Process process;
    private final URI site;
    private final TestCertificate certificate;

    private Balancer(Process process, URI site, TestCertificate certificate) {
        this.process = process;
        this.site = site;
        this.certificate = certificate;
    }

    static boolean possible() {
        return Files.isExecutable(PROGRAM);
    }

    static Balancer start(Path folder, Installation a, Installation b) throws Exception {
        TestCertificate certificate = TestCertificate.of("dns:localhost");
        int plain = Installation.freePort();
        int secure = Installation.freePort();
        Path pem = folder.resolve("forms.example.pem");
        Files.writeString(pem, certificate.pem() + certificate.key());
        String settings = Files.readString(Path.of("deploy/haproxy/haproxy.cfg"))
                .replaceAll("(?m)^ +(user|group) haproxy\n", "")
                .replace("bind :80\n", "bind 127.0.0.1:" + plain + "\n")
                .replace("bind :443 ", "bind 127.0.0.1:" + secure + " ")
                .replace("/etc/haproxy/forms.example.pem", pem.toString())
                .replace("forms.example\n", "localhost\n")
                .replace("/etc/stipple/busy.html", "deploy/busy.html")
                .replace(" port 9000 ", " ");
        settings = placed(placed(settings, "a 10.0.0.11:8080", a), "b 10.0.0.12:8080", b);
        Files.writeString(folder.resolve("haproxy.cfg"), settings);
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-db",
                        "-f",
                        folder.resolve("haproxy.cfg").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        awaitPort(process, secure);
        return new Balancer(process, URI.create("https://localhost:" + secure), certificate);
    }

    /** A node is asked whether it is ready on its own management port, and whether it lives on the one where it serves. */
    private static String placed(String settings, String server, Installation node) {
        int alive = settings.indexOf("\nbackend alive");
        String name = server.substring(0, 2) + node.site().getAuthority();
        return settings.substring(0, alive).replace(server, name + " port " + node.management())
                + settings.substring(alive).replace(server, name);
    }

    URI site() {
        return site;
    }

    /** Clients who come by way of it. */
    Supplier<Visitor> clients() {
        return Visitor.allTrusting(certificate.client(), site);
    }

    private static void awaitPort(Process process, int port) throws Exception {
        Wait.until("haproxy takes the file of the repository", 30, () -> {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return true;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("haproxy does not take the file of the repository", notYet);
                }
                return false;
            }
        });
    }

    @Override
    public void close() {
        process.destroy();
    }
}
