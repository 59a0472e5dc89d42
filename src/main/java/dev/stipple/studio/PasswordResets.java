package dev.stipple.studio;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The links that were mailed to people who forgot their password. Each works once and for half an hour. */
@ApplicationScoped
class PasswordResets {

    static final Duration WORKS_FOR = Duration.ofMinutes(30);

    private static final String MAKE = """
            insert into password_reset (token_hash, studio_id, person_id, ends_at) values (:token, :studio, :person, :ends)
            """;

    private static final String WHOSE =
            "select studio_id, person_id from password_reset where token_hash = :token and ends_at > :now";

    private final Session entities;
    private final Clock clock;

    PasswordResets(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whose password a link is for. */
    record Whose(UUID studio, UUID person) {}

    /** Makes a link's secret. Those that have ended go. */
    @Transactional
    String make(StaffMember member) {
        String token = Ids.token();
        entities.createNativeMutationQuery("delete from password_reset where ends_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        entities.createNativeMutationQuery(MAKE)
                .setParameter("token", Hashes.sha256(token))
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .setParameter("ends", clock.instant().plus(WORKS_FOR))
                .executeUpdate();
        return token;
    }

    /** Whose link it is, while it works. */
    @AcrossStudios("the person of a mailed link is looked for")
    @Transactional
    Optional<Whose> whose(String token) {
        return entities.createNativeQuery(WHOSE, Tuple.class)
                .setParameter("token", Hashes.sha256(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> new Whose(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    /**
     * Uses a link, and ends all others of its person. Of two uses at the same moment one waits for the other. Part of the
     * caller's transaction.
     *
     * @return false when it does not work any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(String token, StaffMember member) {
        boolean worked = entities.createNativeMutationQuery(
                                "delete from password_reset where token_hash = :token and ends_at > :now")
                        .setParameter("token", Hashes.sha256(token))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        if (worked) {
            forget(member);
        }
        return worked;
    }

    /** Ends all links of a person. */
    @Transactional
    void forget(StaffMember member) {
        entities.createNativeMutationQuery(
                        "delete from password_reset where studio_id = :studio and person_id = :person")
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .executeUpdate();
    }
}
