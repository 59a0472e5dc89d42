package dev.stipple.studio;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Second factors: an authenticator app, and recovery codes for the day on which the phone is lost. */
@ApplicationScoped
class SecondFactors {

    private final EntityManager entities;
    private final Keys keys;
    private final KeyedHash keyed;
    private final RecoveryCodes codes;
    private final boolean required;
    private final Clock clock;

    SecondFactors(
            EntityManager entities,
            Keys keys,
            KeyedHash keyed,
            RecoveryCodes codes,
            StippleConfig config,
            Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.keyed = keyed;
        this.codes = codes;
        this.required = !config.demo();
        this.clock = clock;
    }

    /** Whether everybody here must have one. Invented people may. */
    boolean required() {
        return required;
    }

    @Transactional
    boolean has(StaffMember member) {
        return find(member).isPresent();
    }

    /** Those of a studio who have one. */
    @Transactional
    Set<UUID> holders(UUID studio) {
        return entities.createQuery("from SecondFactor where id.studioId = ?1", SecondFactor.class)
                .setParameter(1, studio)
                .getResultStream()
                .map(SecondFactor::personId)
                .collect(Collectors.toSet());
    }

    /** The key offered to a session: the same each time the page is opened, and kept nowhere until a code proves it. */
    FactorKey offered(String session) {
        return new FactorKey(offer(session));
    }

    /**
     * Takes the offered key as the person's factor, in place of one they had.
     *
     * @return the recovery codes, to be shown once; empty when the code is not the key's
     */
    @Transactional
    Optional<List<String>> take(StaffMember member, String session, String code) {
        byte[] key = offer(session);
        OptionalLong step = Totp.step(key, code, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        entities.find(Person.class, new RecordId(member.studioId(), member.id()), LockModeType.PESSIMISTIC_WRITE);
        remove(member.studioId(), member.id());
        Instant now = clock.instant();
        RecordId id = new RecordId(member.studioId(), Ids.next(now));
        byte[] sealed = keys.create(id).seal(SecondFactor.TABLE, FieldGroup.ACCESS, key);
        entities.persist(new SecondFactor(id, member.id(), sealed, now, step.getAsLong()));
        return Optional.of(codes.fresh(member));
    }

    /** Whether a code is right. Each step counts once, whoever asks first. */
    @Transactional
    boolean accepts(StaffMember member, String code) {
        return find(member).filter(factor -> usesStep(factor, code)).isPresent();
    }

    private boolean usesStep(SecondFactor factor, String code) {
        byte[] key = keys.of(factor.id()).open(SecondFactor.TABLE, FieldGroup.ACCESS, factor.sealedKey());
        OptionalLong step = Totp.step(key, code, clock.instant());
        return step.isPresent()
                && entities.createQuery("update SecondFactor set lastStep = ?1"
                                        + " where id.studioId = ?2 and id.id = ?3 and lastStep < ?1")
                                .setParameter(1, step.getAsLong())
                                .setParameter(2, factor.id().studioId())
                                .setParameter(3, factor.id().id())
                                .executeUpdate()
                        == 1;
    }

    /** Takes a person's factor and recovery codes away, with the key they were sealed under. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean remove(UUID studio, UUID person) {
        codes.forget(studio, person);
        Optional<SecondFactor> factor = find(studio, person);
        factor.ifPresent(one -> {
            entities.remove(one);
            entities.flush();
            keys.destroy(one.id());
        });
        return factor.isPresent();
    }

    private Optional<SecondFactor> find(StaffMember member) {
        return find(member.studioId(), member.id());
    }

    private Optional<SecondFactor> find(UUID studio, UUID person) {
        return entities.createQuery("from SecondFactor where id.studioId = ?1 and personId = ?2", SecondFactor.class)
                .setParameter(1, studio)
                .setParameter(2, person)
                .getResultStream()
                .findFirst();
    }

    private byte[] offer(String session) {
        return Arrays.copyOf(keyed.of("second factor", session), Totp.KEY_BYTES);
    }
}
