package dev.stipple.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StudioProfile;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions back to clients: one at a time for each form, on named questions or in the practitioner's own words. */
@ApplicationScoped
public class AskBacks implements PanacheRepositoryBase<Ask, RecordId> {

    /** How long a client has to answer, at least. */
    private static final Duration OPEN_FOR = Duration.ofDays(28);

    private static final String TABLE = "ask";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_SUBMISSION =
            "id.studioId = ?1 and submissionId = ?2 order by askedAt desc, id.id desc";

    private final Keys keys;
    private final AskMails mails;

    AskBacks(Keys keys, AskMails mails) {
        this.keys = keys;
        this.mails = mails;
    }

    /**
     * What is asked.
     *
     * @param questions ids of questions of the form
     * @param words the practitioner's own, or empty
     */
    public record Content(List<String> questions, String words) {
        static final Content NONE = new Content(List.of(), "");

        public Content {
            questions = List.copyOf(questions);
        }

        @Override
        public String toString() {
            return "Content";
        }
    }

    /** How far a question has come. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Its time has passed. */
        EXPIRED,
        /** Taken back, or its form is deleted. */
        ENDED
    }

    /** A question back. */
    public record Asked(
            UUID id,
            UUID submission,
            UUID by,
            Instant at,
            Instant until,
            Optional<Instant> answered,
            State state,
            Content content) {

        public boolean open() {
            return state == State.OPEN;
        }

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /** The latest question back about a form, whatever became of it. */
    @Transactional
    public Optional<Asked> latest(UUID studio, UUID submission, Instant now) {
        return find(OF_SUBMISSION, studio, submission).firstResultOptional().map(ask -> asked(ask, now));
    }

    /** All questions back about a form, oldest first. */
    @Transactional
    public List<Asked> all(UUID studio, UUID submission, Instant now) {
        return stream("id.studioId = ?1 and submissionId = ?2 order by askedAt, id.id", studio, submission)
                .map(ask -> asked(ask, now))
                .toList();
    }

    /** The question that a client has not answered yet. */
    @Transactional
    public Optional<Asked> open(UUID studio, UUID submission, Instant now) {
        return latest(studio, submission, now).filter(Asked::open);
    }

    /** One of the questions back about a form, whatever became of it. */
    @Transactional
    public Optional<Asked> byId(UUID studio, UUID submission, UUID id, Instant now) {
        return findByIdOptional(new RecordId(studio, id))
                .filter(ask -> ask.submission().id().equals(submission))
                .map(ask -> asked(ask, now));
    }

    /** The question that a private link leads to. */
    @Transactional
    public Optional<Asked> byLink(UUID studio, String link, Instant now) {
        return find("id.studioId = ?1 and linkHash = ?2", studio, Hashes.sha256(link))
                .firstResultOptional()
                .map(ask -> asked(ask, now));
    }

    /** The last second of the last day to answer, by the studio's calendar: a client is told only the day. */
    public static Instant until(StudioProfile studio, Instant asked) {
        return studio.hours().endOfDay(asked.plus(OPEN_FOR)).minusSeconds(1);
    }

    /**
     * Asks, and tells the client by e-mail where they chose that. Part of the caller's transaction, which has made sure that
     * nobody else asks at the same time.
     *
     * @return false when a question is open already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean begin(StudioProfile studio, SentConsultation sent, UUID by, Content content, Instant now) {
        if (open(studio.id(), sent.id(), now).isPresent()) {
            return false;
        }
        endExpired(studio.id(), sent.id());
        RecordId id = new RecordId(studio.id(), Ids.next(now));
        RecordId submission = new RecordId(studio.id(), sent.id());
        String link = Ids.token();
        byte[] sealed =
                keys.of(submission).seal(TABLE, FieldGroup.NOTES, id.id().toString(), bytes(content));
        Instant until = until(studio, now);
        persist(new Ask(id, sent.id(), by, now, Hashes.sha256(link), sealed, until));
        flush();
        mails.tell(studio, sent, id.id(), link, until);
        return true;
    }

    /** Takes an open question back. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(UUID studio, UUID submission, Instant now) {
        Optional<Ask> open = find(OF_SUBMISSION, studio, submission)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(ask -> state(ask, now) == State.OPEN);
        open.ifPresent(ask -> ask.end(now));
        return open.isPresent();
    }

    /** One whose time has passed is ended at that time, so that the next can be asked. */
    private void endExpired(UUID studio, UUID submission) {
        find(OF_SUBMISSION, studio, submission).stream()
                .filter(ask -> ask.answeredAt().isEmpty() && ask.endedAt().isEmpty())
                .forEach(ask -> ask.end(ask.expiresAt()));
        flush();
    }

    Asked asked(Ask ask, Instant now) {
        Optional<Content> content = keys.find(ask.submission())
                .map(cipher ->
                        cipher.open(TABLE, FieldGroup.NOTES, ask.id().id().toString(), ask.content()))
                .map(AskBacks::read);
        return new Asked(
                ask.id().id(),
                ask.submission().id(),
                ask.askedBy(),
                ask.askedAt(),
                ask.expiresAt(),
                ask.answeredAt(),
                content.isPresent() ? state(ask, now) : State.ENDED,
                content.orElse(Content.NONE));
    }

    static State state(Ask ask, Instant now) {
        if (ask.answeredAt().isPresent()) {
            return State.ANSWERED;
        }
        if (ask.endedAt().filter(end -> end.isBefore(ask.expiresAt())).isPresent()) {
            return State.ENDED;
        }
        return now.isBefore(ask.expiresAt()) ? State.OPEN : State.EXPIRED;
    }

    private static byte[] bytes(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException texts) {
            throw new IllegalStateException("texts are always JSON", texts.getCause());
        }
    }

    private static Content read(byte[] json) {
        try {
            return JSON.readValue(json, Content.class);
        } catch (IOException neverWritten) {
            throw new IllegalStateException("a stored question is not JSON", neverWritten.getCause());
        }
    }
}
