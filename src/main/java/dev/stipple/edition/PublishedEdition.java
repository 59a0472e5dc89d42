package dev.stipple.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An edition as it was published for a studio. Inserted once, never changed. */
@Entity(name = "PublishedEdition")
@jakarta.persistence.Table(name = "edition")
@Immutable
class PublishedEdition {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the database layer only
    private Id id;

    private String sha256;
    private Instant publishedAt;
    private String publishedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private com.fasterxml.jackson.databind.JsonNode document;

    /** Studio and number, counted from 1. */
    @Embeddable
    record Id(UUID studioId, int number) {}

    @SuppressWarnings("NullAway.Init")
    protected PublishedEdition() {}

    PublishedEdition(
            Id id,
            String sha256,
            Instant publishedAt,
            String publishedBy,
            com.fasterxml.jackson.databind.JsonNode document) {
        this.id = id;
        this.sha256 = sha256;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.document = document;
    }

    String sha256() {
        return sha256;
    }

    String document() {
        return document.toString();
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String publishedBy() {
        return publishedBy;
    }
}
