package dev.stipple.review;

import dev.stipple.questionnaire.TextFormat;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** A studio's own words for sorting its work, such as "scar work". They stand in the database in clear: no word of a person. */
@ApplicationScoped
class Labels {

    private static final int LONGEST = 40;

    private final Session entities;
    private final Clock clock;

    Labels(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A label of a studio. */
    record Named(RecordId id, String name) {}

    /**
     * The label of a name, made when it is new; none when the name is empty, too long or cannot be written. Part of the caller's
     * transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Named> named(UUID studio, String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(TextFormat::isControl)) {
            return Optional.empty();
        }
        entities.createNativeMutationQuery(
                        "insert into label (studio_id, id, name) values (:studio, :id, :name) on conflict do nothing")
                .setParameter("studio", studio)
                .setParameter("id", Ids.next(clock.instant()))
                .setParameter("name", name)
                .executeUpdate();
        return all(studio).stream().filter(label -> label.name().equals(name)).findFirst();
    }

    @Transactional
    List<Named> all(UUID studio) {
        return entities
                .createNativeQuery(
                        "select id, name from label where studio_id = :studio order by lower(name), name", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .setParameter("studio", studio)
                .getResultList()
                .stream()
                .map(row -> new Named(new RecordId(studio, row.get(0, UUID.class)), row.get(1, String.class)))
                .toList();
    }

    @Transactional
    Optional<Named> find(RecordId id) {
        return all(id.studioId()).stream()
                .filter(label -> label.id().equals(id))
                .findFirst();
    }

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(RecordId review, Named label) {
        entities.createNativeMutationQuery(
                        "insert into review_label (studio_id, review_id, label_id) values (:studio, :review, :label) on conflict do nothing")
                .setParameter("studio", review.studioId())
                .setParameter("review", review.id())
                .setParameter("label", label.id().id())
                .executeUpdate();
    }

    /** Whether it was on it. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(RecordId review, Named label) {
        return entities.createNativeMutationQuery(
                                "delete from review_label where studio_id = :studio and review_id = :review and label_id = :label")
                        .setParameter("studio", review.studioId())
                        .setParameter("review", review.id())
                        .setParameter("label", label.id().id())
                        .executeUpdate()
                > 0;
    }

    /** Takes all labels off, as an erasure asks. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void clear(RecordId review) {
        entities.createNativeMutationQuery("delete from review_label where studio_id = :studio and review_id = :review")
                .setParameter("studio", review.studioId())
                .setParameter("review", review.id())
                .executeUpdate();
    }

    /** The labels on several reviews, by review. */
    @Transactional
    Map<UUID, List<Named>> of(UUID studio, Collection<UUID> reviews) {
        if (reviews.isEmpty()) {
            return Map.of();
        }
        return entities
                .createNativeQuery("""
                        select review_id, label_id, name from review_label join label
                            on label.studio_id = review_label.studio_id and label.id = review_label.label_id
                        where review_label.studio_id = :studio and review_id = any(:reviews)
                        order by lower(name), name""", Tuple.class)
                .addScalar("review_id", UUID.class)
                .addScalar("label_id", UUID.class)
                .addScalar("name", String.class)
                .setParameter("studio", studio)
                .setParameter("reviews", reviews.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(
                                row -> new Named(
                                        new RecordId(studio, row.get(1, UUID.class)), row.get(2, String.class)),
                                Collectors.toList())));
    }
}
