package dev.stipple.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Mails to be sent, written in the transaction that causes them: a mail goes out exactly when its cause has happened. */
@ApplicationScoped
public class Outbox {

    static final String TABLE = "message";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FIND = "select state from message where studio_id = :studio and dedup_key = :dedup";

    private static final String FORGET = """
            delete from message
            where studio_id = :studio and state = 'WAITING' and split_part(dedup_key, ' ', 2) = :about
            returning id
            """;

    private static final String INSERT = """
            insert into message (studio_id, id, dedup_key, kind, language, content, state, attempts,
                                 next_attempt_at, created_at)
            values (:studio, :id, :dedup, :kind, :language, :content, 'WAITING', 0, now(), now())
            on conflict (studio_id, dedup_key) do nothing
            """;

    private final Session entities;
    private final Keys keys;
    private final MailSetup setup;
    private final Clock clock;

    /** How far a message has come. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    Outbox(Session entities, Keys keys, MailSetup setup, Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.setup = setup;
        this.clock = clock;
    }

    /**
     * Puts a mail into the outbox, once for each dedup key. Part of the caller's transaction.
     *
     * @param dedupKey a word for what it is, then the id of the record it is about, then what tells it from others
     * @param values what the words of the kind need; sealed, and gone once the mail is out
     * @throws IllegalStateException when mail is not set up; ask {@link MailSetup#ready()} before promising one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(
            UUID studio, String dedupKey, MailKind kind, String to, Map<String, String> values, String language) {
        if (!setup.ready()) {
            throw new IllegalStateException("mail is not set up");
        }
        if (state(studio, dedupKey).isPresent()) {
            return;
        }
        RecordId id = new RecordId(studio, Ids.next(clock.instant()));
        byte[] content = keys.create(id).seal(TABLE, FieldGroup.MAIL, bytes(new Content(to, values)));
        int inserted = entities.createNativeMutationQuery(INSERT)
                .setParameter("studio", studio)
                .setParameter("id", id.id())
                .setParameter("dedup", dedupKey)
                .setParameter("kind", kind.name())
                .setParameter("language", language)
                .setParameter("content", content)
                .executeUpdate();
        if (inserted == 0) {
            keys.destroy(id);
        }
    }

    /**
     * Takes back the mails about a record that still wait, with the address they go to. Part of the caller's transaction.
     *
     * @param about the record whose id is the second word of their dedup keys
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(RecordId about) {
        entities.createNativeQuery(FORGET, UUID.class)
                .setParameter("studio", about.studioId())
                .setParameter("about", about.id().toString())
                .getResultList()
                .forEach(id -> keys.destroy(new RecordId(about.studioId(), id)));
    }

    /** Forgets all mails of a studio that still wait. Part of the caller's transaction, which destroys their keys. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetAll(UUID studio) {
        entities.createNativeMutationQuery("delete from message where studio_id = :studio and state = 'WAITING'")
                .setParameter("studio", studio)
                .executeUpdate();
    }

    /** How far the message of a dedup key has come; empty when there is none. */
    @Transactional
    public Optional<State> state(UUID studio, String dedupKey) {
        return entities.createNativeQuery(FIND, String.class)
                .setParameter("studio", studio)
                .setParameter("dedup", dedupKey)
                .getResultStream()
                .findFirst()
                .map(State::valueOf);
    }

    /** What is sealed of a mail. Prints nothing. */
    record Content(String to, Map<String, String> values) {
        @Override
        public String toString() {
            return "Content";
        }
    }

    private static byte[] bytes(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException texts) {
            throw new IllegalStateException("texts are always JSON", texts);
        }
    }
}
