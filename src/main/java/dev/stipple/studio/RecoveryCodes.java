package dev.stipple.studio;

import dev.stipple.shared.Ids;
import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Ten codes that stand in for an authenticator app, each once. Only keyed marks of them are kept. */
@ApplicationScoped
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int HALF = 5;

    private final Session entities;
    private final KeyedHash keyed;

    RecoveryCodes(Session entities, KeyedHash keyed) {
        this.entities = entities;
        this.keyed = keyed;
    }

    /** Ten new codes, in two groups of five letters and digits; any older ones are worth nothing from now on. */
    @Transactional
    List<String> fresh(StaffMember member) {
        forget(member.studioId(), member.id());
        return Stream.generate(Ids::reference)
                .limit(COUNT)
                .map(code -> kept(member, code))
                .toList();
    }

    private String kept(StaffMember member, String code) {
        entities.createNativeMutationQuery(
                        "insert into recovery_code (studio_id, person_id, mark) values (:studio, :person, :mark)")
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .setParameter("mark", mark(member, code))
                .executeUpdate();
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** Uses a code up; whether it was one. */
    @Transactional
    boolean use(StaffMember member, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return entities.createNativeMutationQuery(
                                "delete from recovery_code where studio_id = :studio and person_id = :person and mark = :mark")
                        .setParameter("studio", member.studioId())
                        .setParameter("person", member.id())
                        .setParameter("mark", mark(member, code))
                        .executeUpdate()
                == 1;
    }

    /** How many are left. */
    @Transactional
    int left(StaffMember member) {
        return entities.createNativeQuery(
                        "select count(*) from recovery_code where studio_id = :studio and person_id = :person",
                        Long.class)
                .setParameter("studio", member.studioId())
                .setParameter("person", member.id())
                .getSingleResult()
                .intValue();
    }

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID studio, UUID person) {
        entities.createNativeMutationQuery(
                        "delete from recovery_code where studio_id = :studio and person_id = :person")
                .setParameter("studio", studio)
                .setParameter("person", person)
                .executeUpdate();
    }

    private byte[] mark(StaffMember member, String code) {
        return keyed.of("recovery code", member.id() + "|" + code);
    }
}
