package dev.stipple.studio;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A studio's own sentence for an outcome in a language. */
@Entity
class OutcomeWording {

    /** Its key. */
    @Embeddable
    record Id(UUID studioId, String outcome, String language) {}

    @EmbeddedId
    private Id id;

    private String sentence;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeWording() {}

    OutcomeWording(Id id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    Wordings.Own own() {
        return new Wordings.Own(id.outcome(), id.language(), sentence);
    }
}
