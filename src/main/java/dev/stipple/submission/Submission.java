package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a client sent and what we told them, kept exactly as it was. Sealed in groups; only the queue's columns are clear. */
@Entity
@Immutable
class Submission {

    @EmbeddedId
    private RecordId id;

    private String reference;
    private byte[] linkHash;
    private int editionNumber;
    private short severity;
    private String language;
    private Instant sentAt;
    private Instant promisedAt;
    private byte[] identity;
    private byte[] answers;
    private byte[] mood;
    private byte @Nullable [] assessment;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    /** The sealed parts; the assessment is missing when the rules failed. */
    static final class Sealed {
        private final byte[] identity;
        private final byte[] answers;
        private final byte[] mood;
        private final byte @Nullable [] assessment;

        Sealed(byte[] identity, byte[] answers, byte[] mood, byte @Nullable [] assessment) {
            this.identity = identity;
            this.answers = answers;
            this.mood = mood;
            this.assessment = assessment;
        }
    }

    Submission(
            RecordId id,
            String reference,
            byte[] linkHash,
            int editionNumber,
            int severity,
            String language,
            Instant sentAt,
            Instant promisedAt,
            Sealed content) {
        this.id = id;
        this.reference = reference;
        this.linkHash = linkHash.clone();
        this.editionNumber = editionNumber;
        this.severity = (short) severity;
        this.language = language;
        this.sentAt = sentAt;
        this.promisedAt = promisedAt;
        this.identity = content.identity;
        this.answers = content.answers;
        this.mood = content.mood;
        this.assessment = content.assessment;
    }

    RecordId id() {
        return id;
    }

    String reference() {
        return reference;
    }

    byte[] linkHash() {
        return linkHash.clone();
    }

    int editionNumber() {
        return editionNumber;
    }

    int severity() {
        return severity;
    }

    /** Tag of the language in which the client filled it in and was judged. */
    String language() {
        return language;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant promisedAt() {
        return promisedAt;
    }

    byte[] identity() {
        return identity.clone();
    }

    byte[] answers() {
        return answers.clone();
    }

    byte[] mood() {
        return mood.clone();
    }

    Optional<byte[]> assessment() {
        return Optional.ofNullable(assessment).map(byte[]::clone);
    }
}
