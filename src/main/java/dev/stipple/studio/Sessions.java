package dev.stipple.studio;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in. Read from the database at every request, so that an end is an end at once, everywhere. */
@ApplicationScoped
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration ABSOLUTE = Duration.ofHours(8);
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Clock clock;

    Sessions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Signs a person in and gives the token for their cookie. */
    @Transactional
    public String open(StaffMember member) {
        String token = Ids.token();
        Instant now = clock.instant();
        entities.persist(new Session(Hashes.sha256(token), member, now, now.plus(ABSOLUTE)));
        return token;
    }

    /**
     * The person a token belongs to, while the session lives and the person is switched on. Somebody whose password was made
     * by another is nobody yet, but where they choose their own.
     *
     * @param choosing whether it is asked for the page on which a password is chosen
     */
    @Transactional
    public Optional<StaffMember> find(String token, boolean choosing) {
        Instant now = clock.instant();
        Session session = entities.find(Session.class, Hashes.sha256(token));
        if (session == null || !session.live(now, now.minus(IDLE))) {
            return Optional.empty();
        }
        if (session.lastSeenAt().isBefore(now.minus(SEEN_AT_MOST_EVERY))) {
            session.seen(now);
        }
        Person person = entities.find(Person.class, new RecordId(session.studioId(), session.personId()));
        return Optional.ofNullable(person)
                .filter(Person::on)
                .filter(known -> choosing || !known.passwordToChoose())
                .map(Person::member);
    }

    /** Ends every session of a person. */
    @Transactional
    public void endAllOf(UUID studio, UUID person) {
        entities.createQuery(
                        "update Session set revokedAt = ?1 where studioId = ?2 and personId = ?3 and revokedAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, studio)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** Signs out. */
    @Transactional
    public void end(String token) {
        Session session = entities.find(Session.class, Hashes.sha256(token));
        if (session != null) {
            session.revoke(clock.instant());
        }
    }
}
