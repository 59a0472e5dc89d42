package dev.stipple.review;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.limit.Attempts;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reading in an emergency: somebody whose role opens no answers opens one form for an hour, and says why. Nobody is asked before,
 * and the owners hear of it at once.
 */
@ApplicationScoped
class EmergencyReads {

    static final Duration LASTS = Duration.ofHours(1);
    static final int IN_A_DAY = 5;

    private static final String TABLE = "emergency_read";
    private static final int SHOWN = 100;

    private static final String BEGIN = """
            insert into emergency_read (studio_id, id, submission_id, person_id, at, ends_at, reason)
            values (:studio, :id, :submission, :person, :at, :ends, :reason)
            """;

    private static final String OPEN = """
            select ends_at from emergency_read
            where studio_id = :studio and person_id = :person and submission_id = :submission and ends_at > :now
            order by ends_at desc limit 1
            """;

    private static final String ALL = """
            select id, submission_id, person_id, at, reason, seen_at from emergency_read
            where studio_id = :studio order by at desc, id desc
            """;

    private final Session entities;
    private final Keys keys;
    private final Attempts attempts;
    private final People people;
    private final Studios studios;
    private final Outbox outbox;
    private final MailSetup mail;
    private final Clock clock;

    EmergencyReads(
            Session entities,
            Keys keys,
            Attempts attempts,
            People people,
            Studios studios,
            Outbox outbox,
            MailSetup mail,
            Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.attempts = attempts;
        this.people = people;
        this.studios = studios;
        this.outbox = outbox;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * One that was begun.
     *
     * @param reason none when the form was deleted, and its words with it
     */
    record Line(UUID id, UUID submission, UUID person, Instant at, Optional<String> reason, boolean seen) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Counts a wish to begin one; true when the person had as many as there may be in a day. */
    boolean tooMany(StaffMember by) {
        return attempts.over(by.studioId(), "emergency", by.id().toString(), IN_A_DAY, Duration.ofDays(1))
                .isPresent();
    }

    /** Begins one, and writes to the owners in the same transaction: no word to them, no reading. */
    @Transactional
    void begin(StaffMember by, UUID submission, String reason) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        byte[] sealed = keys.of(new RecordId(by.studioId(), submission))
                .seal(TABLE, FieldGroup.NOTES, id.toString(), reason.getBytes(StandardCharsets.UTF_8));
        entities.createNativeMutationQuery(BEGIN)
                .setParameter("studio", by.studioId())
                .setParameter("id", id)
                .setParameter("submission", submission)
                .setParameter("person", by.id())
                .setParameter("at", now)
                .setParameter("ends", now.plus(LASTS))
                .setParameter("reason", sealed)
                .executeUpdate();
        if (mail.ready()) {
            tell(by.studioId(), id, now);
        }
    }

    private void tell(UUID studio, UUID id, Instant now) {
        Map<String, String> values = Map.of(
                "day",
                ShownTime.moment(now, studios.byId(studio).hours().zone()),
                "link",
                mail.address(EmergenciesResource.PATH));
        people.addresses(studio, Set.of(Role.OWNER))
                .forEach((person, address) -> outbox.queue(
                        studio, "emergency " + id + " " + person, MailKind.EMERGENCY, address, values, "en"));
    }

    /** Until when the person may read a form; empty when they may not. */
    @Transactional
    Optional<Instant> until(StaffMember by, UUID submission) {
        return entities.createNativeQuery(OPEN, Tuple.class)
                .setParameter("studio", by.studioId())
                .setParameter("person", by.id())
                .setParameter("submission", submission)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> row.get(0, Instant.class));
    }

    /** How many nobody has looked at yet. */
    @Transactional
    long unseen(UUID studio) {
        return entities.createNativeQuery(
                        "select count(*) from emergency_read where studio_id = :studio and seen_at is null", Long.class)
                .setParameter("studio", studio)
                .getSingleResult();
    }

    /** The newest ones. */
    @Transactional
    List<Line> all(UUID studio) {
        return entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("studio", studio)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> line(studio, row))
                .toList();
    }

    private Line line(UUID studio, Tuple row) {
        UUID id = row.get(0, UUID.class);
        UUID submission = row.get(1, UUID.class);
        Optional<RecordCipher> cipher = keys.find(new RecordId(studio, submission));
        return new Line(
                id,
                submission,
                row.get(2, UUID.class),
                row.get(3, Instant.class),
                cipher.map(key -> new String(
                        key.open(TABLE, FieldGroup.NOTES, id.toString(), row.get(4, byte[].class)),
                        StandardCharsets.UTF_8)),
                row.get(5) != null);
    }

    /** Notes that an owner has looked at one. */
    @Transactional
    void seen(StaffMember by, UUID id) {
        entities.createNativeMutationQuery("update emergency_read set seen_at = :now, seen_by = :by"
                        + " where studio_id = :studio and id = :id and seen_at is null")
                .setParameter("now", clock.instant())
                .setParameter("by", by.id())
                .setParameter("studio", by.studioId())
                .setParameter("id", id)
                .executeUpdate();
    }
}
