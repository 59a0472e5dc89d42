package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A later version of a submission's answers, with its own assessment. Written once; the submission stays as it was sent. */
@Entity
@Immutable
class Amendment {

    @EmbeddedId
    private RecordId id;

    private UUID submissionId;
    private UUID askId;
    private int number;
    private Instant at;
    private Instant promisedAt;
    private short severity;
    private boolean changed;
    private byte[] answers;
    private byte[] mood;
    private byte[] words;
    private byte @Nullable [] assessment;

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    /** Where an amendment belongs: to which submission, as which version, by which question back. */
    record Place(RecordId id, UUID submission, UUID ask, int number) {}

    /** When, by when a person reads it, how urgent it is, and whether any answer differs from before. */
    record Standing(Instant at, Instant promisedAt, int severity, boolean changed) {}

    /** The sealed parts; the assessment is missing when the rules failed. */
    static final class Sealed {
        private final byte[] answers;
        private final byte[] mood;
        private final byte[] words;
        private final byte @Nullable [] assessment;

        Sealed(byte[] answers, byte[] mood, byte[] words, byte @Nullable [] assessment) {
            this.answers = answers;
            this.mood = mood;
            this.words = words;
            this.assessment = assessment;
        }
    }

    Amendment(Place place, Standing standing, Sealed content) {
        this.id = place.id();
        this.submissionId = place.submission();
        this.askId = place.ask();
        this.number = place.number();
        this.at = standing.at();
        this.promisedAt = standing.promisedAt();
        this.severity = (short) standing.severity();
        this.changed = standing.changed();
        this.answers = content.answers;
        this.mood = content.mood;
        this.words = content.words;
        this.assessment = content.assessment;
    }

    RecordId id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    UUID askId() {
        return askId;
    }

    int number() {
        return number;
    }

    Instant at() {
        return at;
    }

    Instant promisedAt() {
        return promisedAt;
    }

    int severity() {
        return severity;
    }

    boolean changed() {
        return changed;
    }

    byte[] answers() {
        return answers.clone();
    }

    byte[] mood() {
        return mood.clone();
    }

    byte[] words() {
        return words.clone();
    }

    Optional<byte[]> assessment() {
        return Optional.ofNullable(assessment).map(byte[]::clone);
    }
}
