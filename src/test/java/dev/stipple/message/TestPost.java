package dev.stipple.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The post for tests: sent when asked for, and read. */
@ApplicationScoped
public class TestPost {

    private final OutboxSender sender;
    private final MailSetup setup;

    TestPost(OutboxSender sender, MailSetup setup) {
        this.sender = sender;
        this.setup = setup;
    }

    /** The mails to an address, the latest first; waits a little for one that another sender holds. */
    public List<Mail> to(String address, int count) {
        return since(Instant.MIN, address, count);
    }

    /** The mails that went to an address since a moment: only the newest of all are kept, so counting on is no way to wait. */
    public List<Mail> since(Instant moment, String address, int count) {
        return found(moment, mail -> mail.to().equals(address), count);
    }

    /**
     * The mails of one subject that went to an address since a moment, at least one, the latest first: who leads a studio may hear
     * of an alarm at any time as well.
     */
    public List<Mail> titled(Instant moment, String address, String subject) {
        return found(moment, mail -> mail.to().equals(address) && mail.subject().equals(subject), 1);
    }

    private List<Mail> found(Instant moment, Predicate<Mail> wanted, int count) {
        for (int tries = 0; tries < 100; tries++) {
            sender.send();
            List<Mail> mails = setup.shown().orElseThrow().all().stream()
                    .filter(shown -> !shown.at().isBefore(moment))
                    .map(ShownMails.Shown::mail)
                    .filter(wanted)
                    .toList();
            if (mails.size() >= count) {
                return mails;
            }
            sleep();
        }
        throw new AssertionError("no mail came");
    }

    public void send() {
        sender.send();
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
