package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.studio.Studios;
import dev.stipple.support.FakeSmtp;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An install with a mail server: what waits in the outbox goes there by itself, and the log says nothing of whom it is for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(MailServerIT.WithServer.class)
@Timeout(120)
class MailServerIT {

    private static final String ADDRESS = "Zq9marker@example.com";

    @Inject
    Outbox outbox;

    @Inject
    Studios studios;

    @ConfigProperty(name = "stipple.mail.port")
    int port;

    /** A server that is there while a test wants it. */
    public static class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stipple.site", "https://forms.example",
                    "stipple.mail.host", "127.0.0.1",
                    "stipple.mail.port", Integer.toString(freePort()),
                    "stipple.mail.encryption", "NONE",
                    "stipple.mail.username", "us",
                    "stipple.mail.password", "Zq8marker",
                    "stipple.mail.from", "post@forms.example");
        }

        private static int freePort() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    /** All that is logged, as text. */
    private static final class Log extends Handler {
        private static final Formatter FORMAT = new PatternFormatter("%c %s%n%e");
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        private String text() {
            return String.join("", lines);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(FORMAT.format(line));
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void a_mail_goes_from_the_outbox_to_the_server_by_itself() {
        try (FakeSmtp smtp = FakeSmtp.startAt(port)) {
            assertThat(ended(queued(ADDRESS))).isEqualTo(Outbox.State.SENT);

            assertThat(smtp.heard())
                    .contains("RCPT TO:<" + ADDRESS + ">")
                    .anyMatch(line -> line.contains("forms.example/r/Zq7marker"));
        }
    }

    /** Even for an operator who has turned everything on to find out why mails do not arrive. */
    @Test
    void no_log_tells_an_address_a_link_or_the_password() {
        Logger vertx = Logger.getLogger("io.vertx");
        Logger netty = Logger.getLogger("io.netty");
        Logger root = Logger.getLogger("");
        Log log = new Log();
        vertx.setLevel(Level.ALL);
        netty.setLevel(Level.ALL);
        root.addHandler(log);
        try (FakeSmtp smtp = FakeSmtp.startAt(port)) {
            assertThat(ended(queued(ADDRESS))).isEqualTo(Outbox.State.SENT);
            smtp.answer("RCPT", "550 no such person " + ADDRESS);
            assertThat(ended(queued(ADDRESS))).isEqualTo(Outbox.State.FAILED);
            smtp.answer("AUTH", "535 not us Zq8marker");
            waits(queued(ADDRESS), log, "refused 535 at the sign-in");
        } finally {
            root.removeHandler(log);
            netty.setLevel(Level.INFO);
            vertx.setLevel(Level.INFO);
        }

        assertThat(log.text())
                .contains("refused 550 at the recipient")
                .doesNotContain("Zq9marker", "Zq8marker", "Zq7marker", "no such person");
    }

    private String queued(String to) {
        String key = "test " + UUID.randomUUID();
        Map<String, String> values = Map.of("link", "https://forms.example/r/Zq7marker", "day", "5 December 2026");
        QuarkusTransaction.requiringNew().run(() -> outbox.queue(studio(), key, MailKind.SAVED_FORM, to, values, "en"));
        return key;
    }

    private Outbox.State ended(String key) {
        for (int tries = 0; tries < 300; tries++) {
            Outbox.State state = outbox.state(studio(), key).orElseThrow();
            if (state != Outbox.State.WAITING) {
                return state;
            }
            sleep();
        }
        throw new AssertionError("still waiting");
    }

    private void waits(String key, Log log, String line) {
        for (int tries = 0; tries < 300 && !log.text().contains(line); tries++) {
            sleep();
        }
        assertThat(log.text()).contains(line);
        assertThat(outbox.state(studio(), key)).contains(Outbox.State.WAITING);
    }

    private UUID studio() {
        return studios.bySlug("northgate").orElseThrow().id();
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
