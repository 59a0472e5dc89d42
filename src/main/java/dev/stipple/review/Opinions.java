package dev.stipple.review;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each person decided in the present round of a review. */
@ApplicationScoped
class Opinions {

    private static final String TABLE = "opinion";

    private final EntityManager entities;
    private final Keys keys;

    Opinions(EntityManager entities, Keys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** One opinion, opened. */
    record Given(Opinion.Part part, UUID person, Instant at, Decision decision) {}

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Review review, Opinion.Part part, UUID person, Instant at, Decision decision) {
        RecordId id = new RecordId(review.id().studioId(), Ids.next(at));
        byte[] content = keys.of(review.id()).seal(context(id.id()), FieldGroup.NOTES, decision.bytes());
        entities.persist(new Opinion(id, review, part, person, at, content));
    }

    /** The opinions of a round, first to last. */
    @Transactional
    List<Given> of(RecordId review, int round) {
        var cipher = keys.find(review);
        if (cipher.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "from Opinion where id.studioId = ?1 and reviewId = ?2 and round = ?3 order by at, id.id",
                        Opinion.class)
                .setParameter(1, review.studioId())
                .setParameter(2, review.id())
                .setParameter(3, round)
                .getResultStream()
                .map(opinion -> new Given(
                        opinion.part(),
                        opinion.personId(),
                        opinion.at(),
                        Decision.read(
                                cipher.get().open(context(opinion.opinionId()), FieldGroup.NOTES, opinion.content()))))
                .toList();
    }

    static Optional<Given> part(List<Given> opinions, Opinion.Part part) {
        return opinions.stream().filter(given -> given.part() == part).findFirst();
    }

    /** Bound to its own row, so that two opinions of one record cannot be swapped. */
    private static String context(UUID opinion) {
        return TABLE + "/" + opinion;
    }
}
