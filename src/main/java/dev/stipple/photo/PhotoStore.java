package dev.stipple.photo;

import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where sealed photos are kept. In the database today, so that they come, go and are backed up with their record; an object
 * store would be another one. Every method is part of the caller's transaction.
 */
interface PhotoStore {

    /** Keeps a photo; one of the same view is replaced. */
    void put(RecordId record, SealedPhoto photo);

    /** The photos of a record in the order of the views, unopened. */
    List<KeptPhoto> of(RecordId record);

    /** The sealed bytes of a photo, or of its small picture. */
    Optional<byte[]> sealed(RecordId record, PhotoView view, boolean small);

    /** Throws away the photos of these views. */
    void remove(RecordId record, Collection<PhotoView> views);
}
