package dev.stipple.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Stored;
import dev.stipple.faults.Traffic;
import dev.stipple.faults.Visitor;
import dev.stipple.support.FakeSmtp;
import dev.stipple.support.Program;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that one node needs is in the memory of the other: forms, sessions, limits, claims, and work in the background, also
 * when a node dies in the middle of it. {@code -Dkills=20 -Dforms=16}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int FORMS = Integer.getInteger("forms", 6);
    private static final int PATIENCE_SECONDS = 120;
    private static final String TOLD = "select count(*) from event where kind = 'MESSAGE'";

    private FakeSmtp post;
    private Nodes nodes;

    @TempDir
    static Path folder;

    @BeforeAll
    void start() throws Exception {
        Nodes.need();
        post = FakeSmtp.start();
        nodes = Nodes.start(
                folder,
                "-Dstipple.mail.host=127.0.0.1",
                "-Dstipple.mail.port=" + post.port(),
                "-Dstipple.mail.encryption=NONE",
                "-Dstipple.mail.from=post@forms.example");
    }

    @AfterAll
    void end() throws Exception {
        if (nodes != null) {
            nodes.close();
            post.close();
        }
    }

    @Test
    void a_form_is_filled_in_and_sent_with_every_page_at_the_other_node() throws Exception {
        Traffic traffic = Traffic.begin(() -> Visitor.inTurn(a(), b()));
        traffic.awaitMoreThan(FORMS);
        traffic.end();
        Set<String> kept = nodes.stored().references().keySet();
        System.out.printf("forms over two nodes in turn: %d, refusals %s%n", traffic.received(), traffic.refusals());
        assertThat(kept).containsAll(traffic.sent().keySet());
        assertThat(traffic.refusals()).isEmpty();
    }

    @Test
    void a_session_begun_at_one_node_is_good_at_the_other_and_ends_at_both() throws Exception {
        Staff at = Staff.signedIn("lea", a());
        Visitor there = at.at(b()).browser();
        assertThat(there.get(Staff.QUEUE).status()).isEqualTo(200);
        // Signing out takes the cookies with it: the other window keeps a copy of them.
        Visitor copy = at.browser().copiedTo(b());
        at.browser().get(Staff.QUEUE);
        assertThat(at.browser().post("/desk/sign-out", Map.of()).status()).isEqualTo(303);
        assertThat(copy.get(Staff.QUEUE).to()).startsWith("/desk/sign-in");
    }

    @Test
    void wrong_passwords_are_counted_over_both_nodes() throws Exception {
        for (int i = 0; i < 5; i++) {
            Staff.tried(new Visitor(i % 2 == 0 ? a() : b()), "ida", "a wrong password");
        }
        assertThat(Staff.tried(new Visitor(a()), "ida", "northgate-demo-only").status())
                .isEqualTo(422);
        assertThat(Staff.tried(new Visitor(b()), "ida", "northgate-demo-only").status())
                .isEqualTo(422);
    }

    @Test
    void a_claim_at_one_node_holds_at_the_other() throws Exception {
        String id = waiting().iterator().next();
        assertThat(Staff.signedIn("ana", a()).act(id, "claim", Map.of()).status())
                .isEqualTo(303);
        Visitor.Answer second = Staff.signedIn("tom", b()).act(id, "claim", Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("has claimed this until");
    }

    @Test
    void work_in_the_background_is_done_once_over_both_nodes_and_finished_when_one_dies() throws Exception {
        Stored stored = nodes.stored();
        long before = stored.number(TOLD);
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            told += told(stored, kill % 2 == 0);
        }
        awaitMails(stored);
        List<String> mails = post.heard().stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
        System.out.printf(
                "nodes killed in the middle of a job %d, messages due %d, told %d, mails due %d, sent %d, %d of them again%n",
                KILLS,
                told,
                stored.number(TOLD) - before,
                stored.number("select count(*) from message"),
                new HashSet<>(mails).size(),
                mails.size() - new HashSet<>(mails).size());
        assertThat(stored.number(TOLD) - before).isEqualTo(told);
        assertThat(stored.number("select count(*) from message where state <> 'SENT'"))
                .isZero();
        assertThat((long) new HashSet<>(mails).size()).isEqualTo(stored.number("select count(*) from message"));
    }

    /** Messages to clients that become due at once, and a node that dies when the first is told: how many there were. */
    private int told(Stored stored, boolean first) throws Exception {
        long before = stored.number(TOLD);
        Staff lea = Staff.signedIn("lea", a());
        List<String> due = new ArrayList<>();
        for (String id : waiting()) {
            Visitor.Answer written = lea.act(id, "message", Map.of("message", List.of("We have read your form.")));
            if (written.status() == 303) {
                due.add(id);
            }
        }
        assertThat(due).hasSizeGreaterThan(5);
        stored.change("update review set tell_at = now() - interval '1 minute' where pending_message is not null");
        Wait.until("the first message is told", PATIENCE_SECONDS, () -> stored.number(TOLD) > before);
        (first ? nodes.a() : nodes.b()).kill();
        long atTheKill = stored.number(TOLD) - before;
        Wait.until("all messages are told", PATIENCE_SECONDS, () -> stored.number(TOLD) >= before + due.size());
        System.out.printf("killed when %d of %d were told, all told by the other%n", atTheKill, due.size());
        (first ? nodes.a() : nodes.b()).startAgain(Program.JAR);
        nodes.awaitReady(first ? nodes.a() : nodes.b());
        return due.size();
    }

    /** A mail that its sender took with it waits for five minutes, which nobody here wants to wait for. */
    private static void awaitMails(Stored stored) throws Exception {
        Wait.until("all mails are sent", PATIENCE_SECONDS, () -> {
            stored.change("update message set next_attempt_at = now() where state = 'WAITING'"
                    + " and next_attempt_at > now() + interval '1 minute'"
                    + " and created_at < now() - interval '20 seconds'");
            return stored.number("select count(*) from message where state = 'WAITING'") == 0;
        });
    }

    private Set<String> waiting() throws Exception {
        return new TreeSet<>(nodes.stored()
                .ids("select id::text from review where state = 'WAITING'"
                        + " and (claimed_until is null or claimed_until < now()) limit 25"));
    }

    private URI a() {
        return nodes.a().site();
    }

    private URI b() {
        return nodes.b().site();
    }
}
