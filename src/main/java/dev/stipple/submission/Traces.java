package dev.stipple.submission;

import dev.stipple.message.Outbox;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What points to a submission from outside of it: the marks it is found by, the client it was put to, and the mails
 * about it that have not gone out yet. */
@ApplicationScoped
public class Traces {

    private final SearchMarks marks;
    private final ClientLinks links;
    private final Outbox outbox;
    private final Keys keys;
    private final Event<RecordWritten> written;

    Traces(SearchMarks marks, ClientLinks links, Outbox outbox, Keys keys, Event<RecordWritten> written) {
        this.marks = marks;
        this.links = links;
        this.outbox = outbox;
        this.keys = keys;
        this.written = written;
    }

    /**
     * Takes them away, as an erasure asks. Whoever writes a trace holds the key of the record while they do, so that none comes
     * behind this; part of the caller's transaction, which destroys the key next. That it was erased, and when, stays in the
     * sealed record.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(RecordId submission, Instant at) {
        links.lock(submission.studioId());
        keys.holdAlone(submission);
        marks.remove(submission);
        links.forget(submission);
        outbox.forget(submission);
        written.fire(new RecordWritten(submission, RecordWritten.What.ERASURE, submission.id(), at));
    }
}
