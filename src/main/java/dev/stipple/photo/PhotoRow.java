package dev.stipple.photo;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A kept photo: sealed, with the facts that a page shows before it is opened. */
@Entity
@Table(name = "photo")
@SuppressWarnings("UnusedVariable") // read by the database layer only
class PhotoRow {

    @EmbeddedId
    private PhotoId id;

    private byte[] sealed;
    private byte[] small;
    private int bytes;
    private int width;
    private int height;
    private String hints;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected PhotoRow() {}

    PhotoRow(PhotoId id, SealedPhoto photo) {
        this.id = id;
        this.sealed = photo.sealed();
        this.small = photo.small();
        this.bytes = photo.facts().bytes();
        this.width = photo.facts().width();
        this.height = photo.facts().height();
        this.hints = photo.facts().hintCodes();
        this.addedAt = photo.facts().addedAt();
    }
}
