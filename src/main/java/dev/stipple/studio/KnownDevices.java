package dev.stipple.studio;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Browsers in which somebody has signed in to the end. Such a browser is not held up by wrong tries that came from elsewhere;
 * it needs password and second factor all the same.
 */
@ApplicationScoped
class KnownDevices {

    /** How long a browser is known after the last sign-in. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final String KNOWN = """
            select 1 from known_device d join person p on p.studio_id = d.studio_id and p.id = d.person_id
            where p.email = :email and d.token_hash = :token and d.last_at > :since limit 1
            """;

    private static final String REMEMBER = """
            insert into known_device (studio_id, person_id, token_hash, last_at)
            values (:studio, :person, :token, :now)
            on conflict (studio_id, person_id, token_hash) do update set last_at = excluded.last_at
            """;

    private final Session entities;
    private final Clock clock;

    KnownDevices(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What is kept of a browser.
     *
     * @param token for its cookie
     * @param stranger whether the person was known in other browsers, and not in this one
     */
    record Kept(String token, boolean stranger) {
        @Override
        public String toString() {
            return "Kept";
        }
    }

    /** Whether the person of an e-mail has signed in in the browser that has this token. */
    @AcrossStudios("a browser is looked for before anybody is known")
    @Transactional
    boolean knows(String token, String email) {
        return !entities.createNativeQuery(KNOWN, Integer.class)
                .setParameter("email", email)
                .setParameter("token", Hashes.sha256(token))
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList()
                .isEmpty();
    }

    /**
     * Remembers the browser in which a person has signed in.
     *
     * @param brought the token that the browser has; it is used on if we gave it, so that several people may share a browser
     */
    @Transactional
    Kept remember(StaffMember member, Optional<String> brought) {
        String token = brought.filter(this::ours).orElseGet(Ids::token);
        long all = count(member, new byte[0]);
        boolean known = all > count(member, Hashes.sha256(token));
        entities.createNativeMutationQuery(REMEMBER)
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .setParameter("token", Hashes.sha256(token))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new Kept(token, all > 0 && !known);
    }

    /** Knows no browser of a person any more. */
    @Transactional
    void forget(UUID studio, UUID person) {
        entities.createNativeMutationQuery("delete from known_device where studio_id = :studio and person_id = :person")
                .setParameter("studio", studio)
                .setParameter("person", person)
                .executeUpdate();
    }

    @AcrossStudios("people of several studios may share a browser")
    boolean ours(String token) {
        return !entities.createNativeQuery(
                        "select 1 from known_device where token_hash = :token limit 1", Integer.class)
                .setParameter("token", Hashes.sha256(token))
                .getResultList()
                .isEmpty();
    }

    private long count(StaffMember member, byte[] but) {
        return entities.createNativeQuery(
                        "select count(*) from known_device"
                                + " where studio_id = :studio and person_id = :person and token_hash <> :but",
                        Long.class)
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .setParameter("but", but)
                .getSingleResult();
    }
}
