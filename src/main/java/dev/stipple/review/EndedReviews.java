package dev.stipple.review;

import dev.stipple.numbers.ClosedForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells those who record aftercare which forms were ended by their clients. */
@ApplicationScoped
class EndedReviews implements ClosedForms {

    private final Reviews reviews;

    EndedReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    @Transactional
    public Set<UUID> among(UUID studio, Collection<UUID> submissions) {
        Set<UUID> closed = new HashSet<>(submissions);
        reviews.stream("id.studioId = ?1 and id.id in ?2", studio, submissions)
                .filter(review -> !review.state().closed())
                .forEach(review -> closed.remove(review.id().id()));
        return closed;
    }
}
