package dev.stipple.faults;

import dev.stipple.support.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proxy with the repository's own files, moved to ports of this machine and to a certificate of the test. */
final class Nginx implements AutoCloseable {

    private static final Path DEPLOY = Path.of("deploy", "nginx");
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"));

    private final Process process;
    private final int secure;

    private Nginx(Process process, int secure) {
        this.process = process;
        this.secure = secure;
    }

    URI site() {
        return URI.create("https://localhost:" + secure);
    }

    static boolean possible() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    static Nginx start(Path folder, URI program, TestCertificate certificate) throws IOException, InterruptedException {
        int plain = Installation.freePort();
        int secure = Installation.freePort();
        Files.writeString(folder.resolve("fullchain.pem"), certificate.pem());
        Files.writeString(folder.resolve("privkey.pem"), certificate.key());
        String site = Files.readString(DEPLOY.resolve("stipple.conf"))
                .replaceAll("(?m)^.*\\[::\\].*\n", "")
                .replace("listen 80", "listen 127.0.0.1:" + plain)
                .replace("listen 443", "listen 127.0.0.1:" + secure)
                .replace("/etc/letsencrypt/live/forms.example", folder.toString())
                .replace("/var/log/nginx", folder.toString())
                .replace("/etc/stipple", DEPLOY.toAbsolutePath().getParent().toString())
                .replace("forms.example", "localhost")
                .replace("127.0.0.1:8080", program.getAuthority());
        Files.writeString(Files.createDirectories(folder.resolve("conf.d")).resolve("stipple.conf"), site);
        String main = Files.readString(DEPLOY.resolve("nginx.conf"))
                .replace("/run/nginx.pid", folder.resolve("nginx.pid").toString())
                .replace("/var/log/nginx", folder.toString())
                .replace("/etc/nginx/conf.d", folder.resolve("conf.d").toString());
        Files.writeString(folder.resolve("nginx.conf"), main);
        Process process = new ProcessBuilder(
                        PLACES.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()
                                .toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-e",
                        folder.resolve("start.log").toString(),
                        "-g",
                        "daemon off;")
                .inheritIO()
                .start();
        awaitPort(process, secure);
        return new Nginx(process, secure);
    }

    private static void awaitPort(Process process, int port) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx does not take the files of the repository; what it says stands above");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
