package dev.stipple.privacy;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who opened or changed what, and when. Whoever opens something asks here first: when the line cannot be written, nothing is
 * opened. Ids only, so that the log itself tells nothing of anybody.
 */
@ApplicationScoped
public class AccessLog {

    /** A line for each subject, and that it waits for the next seal. */
    private static final String WRITE = """
            with line as (
                insert into audit_event (studio_id, id, at, actor_id, kind, subject_id)
                select cast(:studio as uuid), written.id, :at, :actor, :kind, written.subject_id
                from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[])) as written (id, subject_id)
                returning studio_id, id)
            insert into audit_unsealed (studio_id, id) select studio_id, id from line
            """;

    private final EntityManager entities;
    private final Clock clock;

    AccessLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What was done. */
    public enum Kind {
        SUBMISSION("opened a form"),
        PHOTO("opened a photo"),
        PRINT("printed a form"),
        PDF("made a PDF"),
        SEARCH("searched"),
        CLIENT_FILE("opened a client's file"),
        COPY("made a copy of a form"),
        OWN_COPY("made a copy of their own form"),
        EXPORT("exported"),
        BREAK_GLASS("opened a form in an emergency"),
        SETTINGS("changed settings"),
        PEOPLE("changed people"),
        KEY_CHANGE("began a change of the studio's key"),
        KEY_DESTROYED("ended it: the old key is destroyed"),
        KEY_MASTER("changed the master key"),
        STUDIO_ENDING("named a day on which the studio ends"),
        STUDIO_STAYS("took the end of the studio back"),
        STUDIO_ENDED("ended the studio: its key is destroyed"),
        LOG_ENDED("deleted old lines of this log, by age");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Like "opened a form". */
        public String words() {
            return words;
        }

        /** Whether the subject is a form that was sent. */
        public boolean ofForm() {
            return this == SUBMISSION
                    || this == PHOTO
                    || this == PRINT
                    || this == PDF
                    || this == COPY
                    || this == BREAK_GLASS;
        }

        /** Whether a key was changed. */
        public boolean ofKeys() {
            return this == KEY_CHANGE || this == KEY_DESTROYED || this == KEY_MASTER;
        }

        /** Whether a form was read; to be found in a search is not to be read. */
        public boolean reads() {
            return ofForm() || this == CLIENT_FILE;
        }
    }

    /** One line of the log. */
    public record Line(UUID id, Instant at, UUID actor, Kind kind, UUID subject) {

        /** Where the next page goes on from. */
        public Place place() {
            return new Place(at, id);
        }
    }

    /** A place in the log, newest first. */
    public record Place(Instant at, UUID id) {}

    /**
     * Which lines are asked for.
     *
     * @param from the first instant
     * @param until the instant after the last
     */
    public record Filter(Optional<UUID> actor, Optional<Kind> kind, Optional<Instant> from, Optional<Instant> until) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Writes that somebody opens or changes something. In the caller's transaction when there is one, so that a change and its
     * line stand or fall together.
     *
     * @param subject the record, person or studio that it is about
     */
    @Transactional
    public void opened(UUID studio, UUID actor, Kind kind, UUID subject) {
        opened(studio, actor, kind, List.of(subject));
    }

    /** The same of several at once: a line for each, however many in one statement. */
    @Transactional
    public void opened(UUID studio, UUID actor, Kind kind, Collection<UUID> subjects) {
        Instant now = clock.instant();
        entities.createNativeQuery(WRITE)
                .setParameter("studio", studio)
                .setParameter(
                        "ids", subjects.stream().map(subject -> Ids.next(now)).toArray(UUID[]::new))
                .setParameter("at", now)
                .setParameter("actor", actor)
                .setParameter("kind", kind.name())
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Writes that a client took a copy of their own form; nobody of the studio did anything. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takenByClient(RecordId form) {
        opened(form.studioId(), form.id(), Kind.OWN_COPY, form.id());
    }

    /** Lines about one record or person, newest first. */
    @Transactional
    public List<Line> about(UUID studio, UUID subject, int most) {
        return entities.createQuery(
                        "from AuditEvent where id.studioId = ?1 and subjectId = ?2 order by at desc, id.id desc",
                        AuditEvent.class)
                .setParameter(1, studio)
                .setParameter(2, subject)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEvent::line)
                .toList();
    }

    /** Lines of a studio, newest first. */
    @Transactional
    public List<Line> lines(UUID studio, Filter filter, Optional<Place> after, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder asked = new StringBuilder("from AuditEvent where id.studioId = :studio");
        values.put("studio", studio);
        filter.actor().ifPresent(actor -> and(asked, values, "actorId = :actor", "actor", actor));
        filter.kind().ifPresent(kind -> and(asked, values, "kind = :kind", "kind", kind));
        filter.from().ifPresent(from -> and(asked, values, "at >= :from", "from", from));
        filter.until().ifPresent(until -> and(asked, values, "at < :until", "until", until));
        after.ifPresent(place -> {
            // The first half alone lets the index find the place.
            and(asked, values, "at <= :at and (at < :at or id.id < :id)", "at", place.at());
            values.put("id", place.id());
        });
        TypedQuery<AuditEvent> query = entities.createQuery(asked + " order by at desc, id.id desc", AuditEvent.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultStream().map(AuditEvent::line).toList();
    }

    private static void and(
            StringBuilder asked, Map<String, Object> values, String condition, String name, Object value) {
        asked.append(" and ").append(condition);
        values.put(name, value);
    }
}
