package dev.stipple.photo;

import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The photos of drafts and submissions, sealed with the key of their record. Every way in names the studio. */
@ApplicationScoped
public class Photos {

    private static final String TABLE = "photo";
    private static final String SMALL = "-small";

    private final PhotoStore store;
    private final Keys keys;
    private final Clock clock;

    Photos(PhotoStore store, Keys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps photos of a record, each in the place of the one of its view. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(RecordId record, Map<PhotoView, Taken.Picture> pictures) {
        RecordCipher cipher = keys.of(record);
        pictures.forEach((view, picture) -> store.put(record, sealed(cipher, view, picture)));
    }

    private SealedPhoto sealed(RecordCipher cipher, PhotoView view, Taken.Picture picture) {
        byte[] jpeg = picture.jpeg();
        return new SealedPhoto(
                new KeptPhoto(view, jpeg.length, picture.width(), picture.height(), picture.hints(), clock.instant()),
                cipher.seal(TABLE, FieldGroup.PHOTOS, view.code(), jpeg),
                cipher.seal(TABLE, FieldGroup.PHOTOS, view.code() + SMALL, picture.small()));
    }

    /** What is kept for a record, in the order of the views, unopened. */
    @Transactional
    public List<KeptPhoto> of(RecordId record) {
        return store.of(record);
    }

    /** A photo as JPEG; the small one to show first, or the whole. */
    @Transactional
    public Optional<byte[]> open(RecordId record, PhotoView view, boolean small) {
        String name = view.code() + (small ? SMALL : "");
        return store.sealed(record, view, small)
                .map(bytes -> keys.of(record).open(TABLE, FieldGroup.PHOTOS, name, bytes));
    }

    /** Throws one photo away. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(RecordId record, PhotoView view) {
        store.remove(record, Set.of(view));
    }

    /** Throws away the photos of all views but these. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepOnly(RecordId record, Collection<PhotoView> views) {
        Set<PhotoView> others = EnumSet.allOf(PhotoView.class);
        others.removeAll(views);
        store.remove(record, others);
    }

    /** Throws all photos of a record away, as its erasure or its end as a draft asks. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(RecordId record) {
        keepOnly(record, Set.of());
    }
}
