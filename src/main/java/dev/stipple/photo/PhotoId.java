package dev.stipple.photo;

import dev.stipple.shared.RecordId;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a photo: its studio, the draft or submission it belongs to, and the view. */
@Embeddable
record PhotoId(UUID studioId, UUID recordId, String view) {

    static PhotoId of(RecordId record, String view) {
        return new PhotoId(record.studioId(), record.id(), view);
    }
}
