package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.submission.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Forgets all of a form but its reference and dates, whoever asks for it. Whoever calls writes it into the ledger. */
@ApplicationScoped
class Forgetting {

    private final Timeline timeline;
    private final Photos photos;
    private final Labels labels;
    private final Traces traces;
    private final Keys keys;

    Forgetting(Timeline timeline, Photos photos, Labels labels, Traces traces, Keys keys) {
        this.timeline = timeline;
        this.photos = photos;
        this.labels = labels;
        this.traces = traces;
        this.keys = keys;
    }

    /**
     * Part of the caller's transaction, which holds the review.
     *
     * @param how the event that says why
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Review review, EventKind how, Instant at) {
        RecordId id = review.id();
        timeline.add(id, how, at);
        review.erase(at);
        photos.removeAll(id);
        labels.clear(id);
        traces.remove(id, at);
        keys.destroy(id);
    }
}
