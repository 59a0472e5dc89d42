package dev.stipple.privacy;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of what people agreed to. */
@ApplicationScoped
public class ConsentLog {

    /** Health questions, for a first look and a practitioner's reading. */
    public static final String HEALTH_ANSWERS = "health-answers";

    /** Photos, for practitioners of the studio and this consultation only. */
    public static final String PHOTOS = "photos";

    private final EntityManager entities;

    ConsentLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes that consent was given. Part of the caller's transaction.
     *
     * @param textHash hash of the edition whose wording was shown
     * @param language tag of the language in which it was shown
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void given(RecordId record, String purpose, String textHash, String language, Instant at) {
        note(record, purpose, textHash, language, at, true, null);
    }

    /** Notes that consent was taken back. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawn(RecordId record, String purpose, String textHash, String language, Instant at) {
        note(record, purpose, textHash, language, at, false, null);
    }

    /** Notes that whatever consent stands was taken back, under the text it was given to. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allWithdrawn(RecordId record, Instant at) {
        allWithdrawn(record, at, null);
    }

    /** Notes that a client took back, by word to somebody at the studio, whatever consent stands. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allWithdrawnFor(RecordId record, Instant at, UUID by) {
        allWithdrawn(record, at, by);
    }

    private void allWithdrawn(RecordId record, Instant at, @Nullable UUID by) {
        Map<String, ConsentEvent> latest = new LinkedHashMap<>();
        events(record).forEach(event -> latest.put(event.purpose(), event));
        latest.values().stream()
                .filter(ConsentEvent::given)
                .forEach(event -> note(record, event.purpose(), event.textHash(), event.language(), at, false, by));
    }

    /**
     * A choice about data, as it is read again.
     *
     * @param textHash hash of the edition whose wording was shown
     * @param by who recorded it on the client's behalf; empty for what the client did themselves
     */
    public record Choice(
            String purpose, String language, boolean given, Instant at, String textHash, Optional<UUID> by) {}

    /** What was agreed to and taken back for a record, oldest first. */
    @Transactional
    public List<Choice> of(RecordId record) {
        return events(record).stream()
                .map(event -> new Choice(
                        event.purpose(), event.language(), event.given(), event.at(), event.textHash(), event.by()))
                .toList();
    }

    private List<ConsentEvent> events(RecordId record) {
        return entities.createQuery(
                        "from ConsentEvent where id.studioId = ?1 and recordId = ?2 order by at, id.id",
                        ConsentEvent.class)
                .setParameter(1, record.studioId())
                .setParameter(2, record.id())
                .getResultList();
    }

    private void note(
            RecordId record,
            String purpose,
            String textHash,
            String language,
            Instant at,
            boolean given,
            @Nullable UUID by) {
        RecordId id = new RecordId(record.studioId(), Ids.next(at));
        entities.persist(new ConsentEvent(id, record.id(), at, purpose, textHash, language, given, by));
    }
}
