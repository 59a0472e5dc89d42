package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The one place where a photo is opened at the desk. No line in the access log, no photo: both are one transaction. */
@ApplicationScoped
class OpenedPhotos {

    private final Photos photos;
    private final AccessLog access;

    OpenedPhotos(Photos photos, AccessLog access) {
        this.photos = photos;
        this.access = access;
    }

    /** A photo as JPEG; none when the client gave none of this view. */
    @Transactional
    Optional<byte[]> open(StaffMember by, RecordId form, PhotoView view, boolean small) {
        if (photos.of(form).stream().noneMatch(photo -> photo.view() == view)) {
            return Optional.empty();
        }
        access.opened(form.studioId(), by.id(), AccessLog.Kind.PHOTO, form.id());
        return photos.open(form, view, small);
    }
}
