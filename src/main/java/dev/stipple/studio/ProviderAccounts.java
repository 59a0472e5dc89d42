package dev.stipple.studio;

import dev.stipple.provider.Proof;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which account at the identity provider is whose. Kept as marks: nobody who has the database can tell the account. */
@ApplicationScoped
class ProviderAccounts {

    private static final String CONNECT = """
            insert into provider_account (studio_id, person_id, mark, since)
            values (:studio, :person, :mark, :now) on conflict do nothing
            """;

    private final Session entities;
    private final KeyedHash keyed;
    private final Clock clock;

    ProviderAccounts(Session entities, KeyedHash keyed, Clock clock) {
        this.entities = entities;
        this.keyed = keyed;
        this.clock = clock;
    }

    /** Whose an account is. */
    record Whose(UUID studio, UUID person) {}

    @Transactional
    @AcrossStudios("whose an account is, is looked for by its mark")
    Optional<Whose> whose(Proof proof) {
        return entities.createNativeQuery(
                        "select studio_id, person_id from provider_account where mark = :mark", Tuple.class)
                .setParameter("mark", mark(proof))
                .getResultStream()
                .findFirst()
                .map(row -> new Whose(row.get(0, UUID.class), row.get(1, UUID.class)));
    }

    /** Whether a person has an account there. */
    @Transactional
    @AcrossStudios("asked of somebody who is not signed in yet")
    boolean has(StaffMember member) {
        return !entities.createNativeQuery(
                        "select 1 from provider_account where studio_id = :studio and person_id = :person",
                        Integer.class)
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .getResultList()
                .isEmpty();
    }

    /**
     * Gives an account to a person who has none. Part of the caller's transaction.
     *
     * @return false when the account is somebody's, or the person has one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean connect(StaffMember member, Proof proof) {
        return entities.createNativeMutationQuery(CONNECT)
                        .setParameter("studio", member.studioId())
                        .setParameter("person", member.id())
                        .setParameter("mark", mark(proof))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Takes a person's account away. */
    @Transactional
    boolean forget(UUID studio, UUID person) {
        return entities.createNativeMutationQuery(
                                "delete from provider_account where studio_id = :studio and person_id = :person")
                        .setParameter("studio", studio)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    private byte[] mark(Proof proof) {
        return keyed.of("account at a provider", proof.issuer() + "\n" + proof.subject());
    }
}
