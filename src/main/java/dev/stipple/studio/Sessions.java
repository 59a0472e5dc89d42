package dev.stipple.studio;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in. Read from the database at every request, so that an end is an end at once, everywhere. */
@ApplicationScoped
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration ABSOLUTE = Duration.ofHours(8);
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final SecondFactors factors;
    private final Clock clock;

    Sessions(EntityManager entities, SecondFactors factors, Clock clock) {
        this.entities = entities;
        this.factors = factors;
        this.clock = clock;
    }

    /** Somebody whose session lives, and what they have still to do before it opens the desk. */
    record Seen(StaffMember member, SignInStep step) {}

    /**
     * A session that lives.
     *
     * @param here whether it is the one that asks
     */
    record Line(String device, Instant since, Instant lastSeen, boolean here) {}

    /** Signs a person in on their password and gives the token for their cookie. */
    @Transactional
    String open(StaffMember member, String device) {
        String token = Ids.token();
        entities.persist(begun(token, member, Assurance.PASSWORD, device));
        return token;
    }

    /**
     * Signs a person in by the word of the identity provider and gives the token for their cookie.
     *
     * @param factor whether it says that a second factor was given there
     */
    @Transactional
    String vouched(StaffMember member, String device, boolean factor) {
        String token = Ids.token();
        Session session = begun(token, member, factor ? Assurance.FACTOR : Assurance.PASSWORD, device);
        session.beganByProvider();
        entities.persist(session);
        return token;
    }

    private Session begun(String token, StaffMember member, Assurance assurance, String device) {
        Instant now = clock.instant();
        return new Session(Hashes.sha256(token), member, assurance, device, now, now.plus(ABSOLUTE));
    }

    /**
     * Whose session a token is, while it lives and the person is switched on.
     *
     * @param act whether the person does something; what a page asks by itself does not keep a session alive
     */
    @AcrossStudios("the person of a session's token is looked for")
    @Transactional
    Optional<Seen> find(String token, boolean act) {
        Instant now = clock.instant();
        Session session = entities.find(Session.class, Hashes.sha256(token));
        if (session == null || !session.live(now, IDLE)) {
            return Optional.empty();
        }
        if (act && session.lastSeenAt().isBefore(now.minus(SEEN_AT_MOST_EVERY))) {
            session.seen(now);
        }
        Person person = entities.find(Person.class, new RecordId(session.studioId(), session.personId()));
        return Optional.ofNullable(person)
                .filter(Person::on)
                .map(known -> new Seen(known.member(), step(session, known)));
    }

    private SignInStep step(Session session, Person person) {
        boolean given = session.assurance() == Assurance.FACTOR;
        if (!given && factors.has(person.member())) {
            return SignInStep.GIVE_FACTOR;
        }
        if (person.passwordToChoose() && !session.byProvider()) {
            return SignInStep.CHOOSE_PASSWORD;
        }
        return given || !factors.required() ? SignInStep.NOTHING : SignInStep.SET_UP_FACTOR;
    }

    /** How long a session lives if nothing more happens. */
    @AcrossStudios("a session is looked for by its token")
    @Transactional
    Duration left(String token) {
        return Optional.ofNullable(entities.find(Session.class, Hashes.sha256(token)))
                .map(session -> Duration.between(clock.instant(), session.ends(IDLE)))
                .orElse(Duration.ZERO);
    }

    /**
     * Gives a session another token: whoever knew the old one has nothing any more.
     *
     * @param factorGiven whether the second factor was right just now
     */
    @Transactional
    String renew(String token, boolean factorGiven) {
        Instant now = clock.instant();
        Session old = entities.find(Session.class, Hashes.sha256(token), LockModeType.PESSIMISTIC_WRITE);
        if (old == null || !old.live(now, IDLE)) {
            throw new UnauthorizedException();
        }
        String fresh = Ids.token();
        entities.persist(old.renewed(Hashes.sha256(fresh), factorGiven ? Assurance.FACTOR : old.assurance(), now));
        old.revoke(now);
        return fresh;
    }

    /** Where a person is signed in, the latest first. */
    @Transactional
    List<Line> of(StaffMember member, String token) {
        byte[] here = Hashes.sha256(token);
        Instant now = clock.instant();
        return entities.createQuery(
                        "from Session where studioId = ?1 and personId = ?2 and revokedAt is null and endsAt > ?3",
                        Session.class)
                .setParameter(1, member.studioId())
                .setParameter(2, member.id())
                .setParameter(3, now)
                .getResultStream()
                .filter(session -> session.live(now, IDLE))
                .map(session -> new Line(
                        session.device(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        Arrays.equals(session.tokenHash(), here)))
                .sorted(Comparator.comparing(Line::lastSeen).reversed())
                .toList();
    }

    /** Ends every session of a person. */
    @Transactional
    public void endAllOf(UUID studio, UUID person) {
        end(studio, person, new byte[0]);
    }

    /** Ends every session of a person but one. */
    @Transactional
    void endOthers(StaffMember member, String token) {
        end(member.studioId(), member.id(), Hashes.sha256(token));
    }

    private void end(UUID studio, UUID person, byte[] but) {
        entities.createQuery("update Session set revokedAt = ?1 where studioId = ?2 and personId = ?3"
                        + " and revokedAt is null and tokenHash <> ?4")
                .setParameter(1, clock.instant())
                .setParameter(2, studio)
                .setParameter(3, person)
                .setParameter(4, but)
                .executeUpdate();
    }

    /** Signs out. */
    @AcrossStudios("a session is ended by its token")
    @Transactional
    public void end(String token) {
        Session session = entities.find(Session.class, Hashes.sha256(token));
        if (session != null) {
            session.revoke(clock.instant());
        }
    }
}
