package dev.stipple.review;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only story of each submission. */
@ApplicationScoped
class Timeline {

    private static final String TABLE = "event";

    private final EntityManager entities;
    private final Keys keys;

    Timeline(EntityManager entities, Keys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** One event, opened. */
    record Entry(Instant at, Optional<UUID> actor, EventKind kind, String detail) {

        /** That it happened, not what was said. */
        Entry withoutDetail() {
            return new Entry(at, actor, kind, "");
        }

        /** The detail in words. */
        String shown() {
            return switch (kind) {
                case RESOLVED -> Sealed.read(Resolution.class, detail).words();
                case MEASURED -> Sealed.read(Measurement.class, detail).words();
                default -> detail;
            };
        }

        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    /** Adds an event by the program itself. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(RecordId subject, EventKind kind, Instant at) {
        entities.persist(new TimelineEvent(newId(subject, at), subject.id(), at, null, kind, null));
    }

    /** Adds an event by a person, with a sealed detail unless it is empty. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(RecordId subject, EventKind kind, Instant at, UUID actor, String detail) {
        RecordId id = newId(subject, at);
        byte[] bytes = detail.isEmpty() ? null : seal(subject, id.id(), detail);
        entities.persist(new TimelineEvent(id, subject.id(), at, actor, kind, bytes));
    }

    /**
     * Adds what a client wrote, with the id that their form carried. Part of the caller's transaction.
     *
     * @return whether it is new; the same form sent twice is added once, and other words in it are never lost
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean addOnce(RecordId subject, UUID once, EventKind kind, Instant at, String words) {
        RecordId carried = new RecordId(subject.studioId(), once);
        boolean used = entities.find(TimelineEvent.class, carried) != null;
        if (used && said(subject, kind, words)) {
            return false;
        }
        RecordId id = used ? newId(subject, at) : carried;
        byte[] bytes = words.isEmpty() ? null : seal(subject, id.id(), words);
        entities.persist(new TimelineEvent(id, subject.id(), at, null, kind, bytes));
        return true;
    }

    private boolean said(RecordId subject, EventKind kind, String words) {
        return of(subject).stream()
                .anyMatch(entry -> entry.kind() == kind && entry.detail().equals(words));
    }

    private byte[] seal(RecordId subject, UUID event, String detail) {
        return keys.of(subject).seal(context(event), FieldGroup.NOTES, detail.getBytes(StandardCharsets.UTF_8));
    }

    /** How many events of a kind a submission has. */
    @Transactional
    long count(RecordId subject, EventKind kind) {
        return entities.createQuery(
                        "select count(*) from TimelineEvent where id.studioId = ?1 and subjectId = ?2 and kind = ?3",
                        Long.class)
                .setParameter(1, subject.studioId())
                .setParameter(2, subject.id())
                .setParameter(3, kind)
                .getSingleResult();
    }

    /** How a form was deleted, in words; reads nothing that is sealed. */
    @Transactional
    EventKind deletion(RecordId subject) {
        if (count(subject, EventKind.ERASED) > 0) {
            return EventKind.ERASED;
        }
        return count(subject, EventKind.AGED) > 0 ? EventKind.AGED : EventKind.ERASED_AGAIN;
    }

    /** The events of a submission, oldest first. */
    @Transactional
    List<Entry> of(RecordId subject) {
        RecordCipher cipher = keys.of(subject);
        return entities.createQuery(
                        "from TimelineEvent where id.studioId = ?1 and subjectId = ?2 order by at, id.id",
                        TimelineEvent.class)
                .setParameter(1, subject.studioId())
                .setParameter(2, subject.id())
                .getResultStream()
                .map(event -> new Entry(event.at(), event.actorId(), event.kind(), detail(cipher, event)))
                .toList();
    }

    private static String detail(RecordCipher cipher, TimelineEvent event) {
        return event.detail()
                .map(bytes -> cipher.open(context(event.eventId()), FieldGroup.NOTES, bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static RecordId newId(RecordId subject, Instant at) {
        return new RecordId(subject.studioId(), Ids.next(at));
    }

    /** Bound to its own event, so that two details of one record cannot be swapped. */
    private static String context(UUID event) {
        return TABLE + "/" + event;
    }
}
