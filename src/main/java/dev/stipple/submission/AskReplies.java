package dev.stipple.submission;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.rules.Severity;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Takes a client's answer to a question back, exactly once: judged again, sealed, stored and told to the desk, or nothing. */
@ApplicationScoped
public class AskReplies {

    private final AskBacks asks;
    private final Amendments amendments;
    private final Submissions submissions;
    private final Judge judge;
    private final Keys keys;
    private final Event<RecordWritten> written;
    private final Event<AskAnswered> answered;

    AskReplies(
            AskBacks asks,
            Amendments amendments,
            Submissions submissions,
            Judge judge,
            Keys keys,
            Event<RecordWritten> written,
            Event<AskAnswered> answered) {
        this.asks = asks;
        this.amendments = amendments;
        this.submissions = submissions;
        this.judge = judge;
        this.keys = keys;
        this.written = written;
        this.answered = answered;
    }

    /**
     * What a client answered.
     *
     * @param answers the whole form as it is with the new answers
     * @param words to the practitioner's own words, or empty
     * @param crisis words of despair are in it
     * @param sign a sign that a doctor should see soon is in it
     */
    public record Reply(Answers answers, String words, boolean crisis, boolean sign, Instant at) {
        @Override
        public String toString() {
            return "Reply";
        }
    }

    /** What came of it. */
    public enum Taken {
        DONE,
        /** It was answered before; nothing was added. */
        BEFORE,
        /** Taken back, expired, or its form is deleted. */
        CLOSED
    }

    /**
     * Takes an answer.
     *
     * @throws FormClosedException when the client withdrew the form meanwhile; nothing is stored then
     */
    @Transactional
    public Taken take(StudioProfile studio, UUID id, Reply reply) {
        Optional<Ask> found = asks.findByIdOptional(new RecordId(studio.id(), id), LockModeType.PESSIMISTIC_WRITE);
        Optional<SentConsultation> form = found.flatMap(
                ask -> submissions.open(studio.id(), ask.submission().id()));
        if (form.isEmpty()) {
            return Taken.CLOSED;
        }
        Ask ask = found.get();
        AskBacks.State state = AskBacks.state(ask, reply.at());
        if (state != AskBacks.State.OPEN) {
            return state == AskBacks.State.ANSWERED ? Taken.BEFORE : Taken.CLOSED;
        }
        ask.answered(reply.at());
        store(studio, ask, form.get(), reply);
        return Taken.DONE;
    }

    private void store(StudioProfile studio, Ask ask, SentConsultation form, Reply reply) {
        boolean changed = !reply.answers().equals(form.answers());
        Optional<AssessmentDocument> made = changed ? judged(studio, form, reply) : form.assessment();
        Severity severity = severity(made, reply);
        RecordId id = new RecordId(studio.id(), Ids.next(reply.at()));
        amendments.add(
                new Amendment.Place(id, form.id(), ask.id().id(), form.version() + 1),
                new Amendment.Standing(
                        reply.at(),
                        ReadingTargets.promise(readBy(severity), reply.at(), studio),
                        severity.number(),
                        changed),
                new Amendments.Content(reply.answers(), reply.words(), made),
                form.edition().questionnaire(),
                keys.of(ask.submission()));
        written.fire(new RecordWritten(ask.submission(), RecordWritten.What.AMENDMENT, id.id(), reply.at()));
        boolean crisis =
                reply.crisis() || made.filter(AssessmentDocument::crisis).isPresent();
        answered.fire(new AskAnswered(studio.id(), form.id(), severity, crisis, reply.sign(), reply.at()));
    }

    /** By the same edition, in the language in which the form was judged before. */
    private Optional<AssessmentDocument> judged(StudioProfile studio, SentConsultation form, Reply reply) {
        LocalDate today = reply.at().atZone(studio.hours().zone()).toLocalDate();
        Edition edition = form.edition().in(form.language());
        return judge.judge(edition, reply.answers(), today);
    }

    /** How soon an answer is read: like an amber case at the latest, somebody asked for it. */
    public static Severity readBy(Severity severity) {
        return severity.compareTo(Severity.AMBER) < 0 ? severity : Severity.AMBER;
    }

    /** A form that could not be judged comes first; words count beside the answers. */
    private static Severity severity(Optional<AssessmentDocument> made, Reply reply) {
        if (reply.crisis()) {
            return Severity.CRISIS;
        }
        Severity judged = Judge.severity(made);
        return reply.sign() && judged != Severity.CRISIS ? Severity.SAFETY : judged;
    }
}
