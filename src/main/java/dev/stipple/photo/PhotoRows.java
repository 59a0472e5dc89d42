package dev.stipple.photo;

import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Photos as rows of the database. Lists never read the pictures. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PhotoRows implements PhotoStore {

    private final EntityManager entities;

    PhotoRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void put(RecordId record, SealedPhoto photo) {
        entities.merge(new PhotoRow(PhotoId.of(record, photo.facts().view().code()), photo));
    }

    @Override
    public List<KeptPhoto> of(RecordId record) {
        return entities.createQuery(
                        "select id.view, bytes, width, height, hints, addedAt from PhotoRow"
                                + " where id.studioId = ?1 and id.recordId = ?2",
                        Object[].class)
                .setParameter(1, record.studioId())
                .setParameter(2, record.id())
                .getResultStream()
                .flatMap(row -> PhotoView.of((String) row[0]).stream()
                        .map(view -> new KeptPhoto(
                                view,
                                (int) row[1],
                                (int) row[2],
                                (int) row[3],
                                KeptPhoto.hints((String) row[4]),
                                (Instant) row[5])))
                .sorted(Comparator.comparing(KeptPhoto::view))
                .toList();
    }

    @Override
    public Optional<byte[]> sealed(RecordId record, PhotoView view, boolean small) {
        return entities.createQuery(
                        "select " + (small ? "small" : "sealed") + " from PhotoRow where id = ?1", byte[].class)
                .setParameter(1, PhotoId.of(record, view.code()))
                .getResultStream()
                .findFirst();
    }

    @Override
    public void remove(RecordId record, Collection<PhotoView> views) {
        entities.createQuery("delete from PhotoRow where id.studioId = ?1 and id.recordId = ?2 and id.view in ?3")
                .setParameter(1, record.studioId())
                .setParameter(2, record.id())
                .setParameter(3, views.stream().map(PhotoView::code).toList())
                .executeUpdate();
    }
}
