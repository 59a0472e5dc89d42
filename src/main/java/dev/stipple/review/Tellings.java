package dev.stipple.review;

import dev.stipple.message.MailKind;
import dev.stipple.record.SealedRecord;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sending what a practitioner decided or wrote to the client's page, with a mail that there is news. It waits ten minutes in
 * which it can be taken back; whoever does not want to wait sends it at once.
 */
@ApplicationScoped
class Tellings {

    private static final Logger LOG = Logger.getLogger(Tellings.class);
    private static final String MESSAGE = "review/message";

    private final Reviews reviews;
    private final Timeline timeline;
    private final Studios studios;
    private final Submissions submissions;
    private final ClientMails mails;
    private final Keys keys;
    private final DeskCounts counts;
    private final SealedRecord sealedRecord;
    private final StudioScope scope;
    private final Clock clock;

    Tellings(
            Reviews reviews,
            Timeline timeline,
            Studios studios,
            Submissions submissions,
            ClientMails mails,
            Keys keys,
            DeskCounts counts,
            SealedRecord sealedRecord,
            StudioScope scope,
            Clock clock) {
        this.reviews = reviews;
        this.timeline = timeline;
        this.studios = studios;
        this.submissions = submissions;
        this.mails = mails;
        this.keys = keys;
        this.counts = counts;
        this.sealedRecord = sealedRecord;
        this.scope = scope;
        this.clock = clock;
    }

    /** Keeps a message for ten minutes. One at a time: a second would be read as one with the first. */
    ActResult write(Doing doing) {
        if (doing.review().pendingMessage().isPresent()) {
            return ActResult.conflict("Another message waits to be sent. Send it or take it back first.");
        }
        byte[] text = doing.form().messageText().getBytes(StandardCharsets.UTF_8);
        doing.review()
                .write(
                        doing.who(),
                        keys.of(doing.id()).seal(MESSAGE, FieldGroup.NOTES, text),
                        doing.now().plus(Decisions.UNDO));
        return ActResult.DONE;
    }

    /** The message that waits, opened. */
    Optional<String> pending(Review review) {
        return review.pendingMessage()
                .map(bytes -> keys.of(review.id()).open(MESSAGE, FieldGroup.NOTES, bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    ActResult drop(Doing doing) {
        Optional<String> text = pending(doing.review());
        if (text.isEmpty()) {
            return ActResult.conflict("No message waits to be sent.");
        }
        doing.review().written();
        timeline.add(doing.id(), EventKind.MESSAGE_DROPPED, doing.now(), doing.who(), text.get());
        return ActResult.DONE;
    }

    ActResult now(Doing doing) {
        if (doing.review().tellAt().isEmpty()) {
            return ActResult.conflict("Nothing waits to be sent.");
        }
        tell(doing.review(), doing.studio(), doing.now());
        return ActResult.DONE;
    }

    @Scheduled(
            every = "15s",
            delayed = "15s",
            identity = "tell",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellDue() {
        Instant now = clock.instant();
        for (RecordId id : reviews.dueToTell(now)) {
            try {
                scope.in(id.studioId(), () -> QuarkusTransaction.requiringNew().run(() -> tellIfDue(id, now)));
            } catch (RuntimeException failed) {
                // The type only: a message could carry what was written. The next run tries again.
                LOG.errorf("news of review %s: %s", id.id(), failed.getClass().getName());
            }
        }
    }

    /** Another node, or whoever sent it at once, may have been first. */
    private void tellIfDue(RecordId id, Instant now) {
        reviews.locked(id)
                .filter(review -> review.tellAt().filter(at -> !at.isAfter(now)).isPresent())
                .ifPresent(review -> tell(review, studios.byId(id.studioId()), now));
    }

    private void tell(Review review, StudioProfile studio, Instant now) {
        pending(review).ifPresent(text -> {
            Instant written = review.tellAt().orElse(now).minus(Decisions.UNDO);
            boolean answersAll = new ClientStory(timeline.of(review.id())).answeredBy(written, review);
            timeline.add(review.id(), EventKind.MESSAGE, now, review.pendingBy().orElseThrow(), text);
            review.written();
            review.messageSent(answersAll);
        });
        if (review.untold()) {
            reviews.decision(review).ifPresent(made -> counts.told(review, made, now));
            review.decision()
                    .ifPresent(told -> sealedRecord.told(
                            review.id(),
                            review.decidedBy().orElseThrow(),
                            review.decidedAt().orElse(now),
                            told,
                            now));
            review.tell(now);
            timeline.add(review.id(), EventKind.TOLD, now);
        }
        submissions
                .open(studio.id(), review.id().id())
                .ifPresent(sent -> mails.send(
                        sent, studio, "news " + sent.id() + " " + now.toEpochMilli(), MailKind.NEWS, Map.of(), now));
    }
}
