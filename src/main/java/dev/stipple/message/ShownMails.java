package dev.stipple.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where mails go while somebody tries the program out without a mail server: they are shown, and forgotten at the end. */
final class ShownMails implements Carrier {

    private static final int KEPT = 50;

    private final Clock clock;
    private final Deque<Shown> mails = new ArrayDeque<>();

    /** A mail with the time at which it went out. */
    record Shown(Instant at, Mail mail) {}

    ShownMails(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void carry(Mail mail) {
        mails.addFirst(new Shown(clock.instant(), mail));
        if (mails.size() > KEPT) {
            mails.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<Shown> all() {
        return List.copyOf(mails);
    }
}
