package dev.stipple.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Forms as a list shows them, without opening any. */
@ApplicationScoped
class FoundForms {

    private final EntityManager entities;

    FoundForms(EntityManager entities) {
        this.entities = entities;
    }

    /** A form by what stands in clear of it. */
    record Form(UUID id, String reference, Instant sentAt, ReviewState state) {

        String shownReference() {
            return reference.substring(0, 5) + "-" + reference.substring(5);
        }

        /** Where it stands, like "Waiting". */
        String stateWords() {
            String words = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /** All forms of a studio, the oldest first. */
    @Transactional
    List<Form> all(UUID studio) {
        return entities.createQuery("from Review where id.studioId = ?1 order by sentAt, reference", Review.class)
                .setParameter(1, studio)
                .getResultStream()
                .map(FoundForms::form)
                .toList();
    }

    private static Form form(Review review) {
        return new Form(review.id().id(), review.reference(), review.sentAt(), review.state());
    }

    /** The forms of these ids, the newest first. */
    @Transactional
    List<Form> of(UUID studio, Collection<UUID> ids) {
        return entities.createQuery(
                        "from Review where id.studioId = ?1 and id.id in ?2 order by sentAt desc, reference",
                        Review.class)
                .setParameter(1, studio)
                .setParameter(2, ids)
                .getResultStream()
                .map(FoundForms::form)
                .toList();
    }
}
