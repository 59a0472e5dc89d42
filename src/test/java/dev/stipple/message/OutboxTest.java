package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.studio.Studios;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail goes out when its cause has happened, whatever fails on the way, and leaves nothing of itself behind. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutboxTest {

    private static final String LINK = "https://forms.example/r/Zq7marker";

    @Inject
    Outbox outbox;

    @Inject
    OutboxSender sender;

    @Inject
    Studios studios;

    @Inject
    Session entities;

    private final List<Mail> carried = new CopyOnWriteArrayList<>();
    private final String key = "test " + UUID.randomUUID();
    private UUID studio = new UUID(0, 0);

    @BeforeEach
    void useOurOwnCarrier() {
        studio = studios.bySlug("northgate").orElseThrow().id();
        carrier(carried::add);
    }

    @Test
    void what_was_rolled_back_sends_nothing_and_what_was_queued_twice_goes_once() {
        QuarkusTransaction.begin();
        queue(key, "rolled@example.com");
        QuarkusTransaction.rollback();
        assertThat(outbox.state(studio, key)).isEmpty();

        queued(key, "twice@example.com");
        queued(key, "twice@example.com");
        sendAll();

        assertThat(to("twice@example.com")).hasSize(1);
        assertThat(to("rolled@example.com")).isEmpty();
        assertThat(outbox.state(studio, key)).contains(Outbox.State.SENT);
    }

    @Test
    void two_nodes_do_not_send_the_same_mail() throws Exception {
        for (int i = 0; i < 40; i++) {
            queued(key + i, "many@example.com");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Boolean> node = () -> {
            sender.send();
            return true;
        };
        for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
            assertThat(done.get()).isTrue();
        }
        nodes.shutdown();
        sendAll();

        assertThat(to("many@example.com")).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_server_that_fails_and_recovers_gets_the_mail_later() {
        carrier(mail -> {
            throw NotCarriedException.unreachable(new IOException("down"));
        });
        queued(key, "later@example.com");
        sendAll();
        assertThat(outbox.state(studio, key)).contains(Outbox.State.WAITING);
        assertThat(column("attempts")).isEqualTo("1");
        assertThat(column("next_attempt_at > now()")).isEqualTo("t");

        carrier(carried::add);
        sendAll();
        assertThat(to("later@example.com")).as("not before its time").isEmpty();
        Rows.change("update message set next_attempt_at = now() where dedup_key = '" + key + "'");
        sendAll();

        assertThat(to("later@example.com")).hasSize(1);
        assertThat(outbox.state(studio, key)).contains(Outbox.State.SENT);
    }

    @Test
    void after_three_days_nobody_waits_any_more() {
        carrier(mail -> {
            throw NotCarriedException.unreachable(new IOException("down"));
        });
        queued(key, "old@example.com");
        Rows.change("update message set attempts = 75, created_at = now() - interval '73 hours' where dedup_key = '"
                + key + "'");
        sendAll();

        assertThat(outbox.state(studio, key)).contains(Outbox.State.FAILED);
        assertThat(column("content is null")).isEqualTo("t");
    }

    @Test
    void a_kind_of_mail_that_this_version_does_not_know_holds_up_no_other() {
        queued(key, "newer@example.com");
        queued(key + "-next", "next@example.com");
        Rows.change("update message set kind = 'OF_A_NEWER_VERSION', next_attempt_at = now() - interval '1 hour'"
                + " where dedup_key = '" + key + "'");
        sendAll();

        assertThat(to("next@example.com")).hasSize(1);
        assertThat(outbox.state(studio, key)).contains(Outbox.State.WAITING);
    }

    @Test
    void an_address_that_does_not_exist_is_not_tried_again() {
        carrier(mail -> {
            throw NotCarriedException.noSuchAddress(550);
        });
        queued(key, "nobody@example.com");
        sendAll();

        assertThat(outbox.state(studio, key)).contains(Outbox.State.FAILED);
    }

    @Test
    void a_sender_that_died_leaves_its_mail_to_another() {
        queued(key, "died@example.com");
        Rows.change("update message set state = 'WAITING', attempts = 1, next_attempt_at = now() + interval '5 minutes'"
                + " where dedup_key = '" + key + "'");
        sendAll();
        assertThat(to("died@example.com")).isEmpty();

        Rows.change("update message set next_attempt_at = now() where dedup_key = '" + key + "'");
        sendAll();
        assertThat(to("died@example.com")).hasSize(1);
    }

    @Test
    void address_and_link_are_never_in_clear_and_gone_with_their_key_once_sent() {
        carrier(mail -> {
            throw NotCarriedException.unreachable(new IOException("down"));
        });
        queued(key, "Zq8marker@example.com");
        assertThat(Rows.dump("message")).contains(key).doesNotContain("Zq8marker", "Zq7marker");
        assertThat(keys()).isEqualTo("1");

        carrier(carried::add);
        Rows.change("update message set next_attempt_at = now() where dedup_key = '" + key + "'");
        sendAll();

        assertThat(to("Zq8marker@example.com").get(0).text()).contains(LINK);
        assertThat(column("content is null")).isEqualTo("t");
        assertThat(keys()).isEqualTo("0");
    }

    @Test
    void a_mail_that_cannot_be_read_does_not_hold_up_the_others() {
        // Broken in the transaction that queues it: the sender that runs by itself must not have it whole.
        QuarkusTransaction.requiringNew().run(() -> {
            queue(key, "broken@example.com");
            entities.flush();
            entities.createNativeMutationQuery("update message set content = '\\x00' where dedup_key = :key")
                    .setParameter("key", key)
                    .executeUpdate();
        });
        queued(key + " good", "good@example.com");
        sendAll();

        assertThat(to("good@example.com")).hasSize(1);
        assertThat(outbox.state(studio, key)).contains(Outbox.State.WAITING);
        Rows.change("update message set state = 'FAILED' where dedup_key = '" + key + "'");
    }

    private void queued(String dedup, String to) {
        QuarkusTransaction.requiringNew().run(() -> queue(dedup, to));
    }

    private void queue(String dedup, String to) {
        outbox.queue(studio, dedup, MailKind.SAVED_FORM, to, Map.of("link", LINK, "day", "5 December 2026"), "en");
    }

    /** Until nothing of ours is held by the sender that runs by itself. */
    private void sendAll() {
        sender.send();
        for (int tries = 0; tries < 50 && held(); tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean held() {
        return !Rows.value("select count(*) from message where state = 'WAITING' and attempts = 0")
                .equals("0");
    }

    private String column(String expression) {
        return Rows.value("select " + expression + " from message where dedup_key = '" + key + "'");
    }

    private String keys() {
        return Rows.value(
                "select count(*) from record_key where id = (select id from message where dedup_key = '" + key + "')");
    }

    private List<Mail> to(String address) {
        return carried.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private static void carrier(Carrier carrier) {
        QuarkusMock.installMockForType(carrier, Carrier.class);
    }
}
