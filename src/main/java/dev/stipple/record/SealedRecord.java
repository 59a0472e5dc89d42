package dev.stipple.record;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.RecordWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Notes what is to be sealed, in the transaction that writes it: the hash of the row as it is stored. {@link ChainSealer} makes
 * links of the notes, so that forms sent at the same moment do not wait for one another.
 */
@ApplicationScoped
public class SealedRecord {

    private final EntityManager entities;

    SealedRecord(EntityManager entities) {
        this.entities = entities;
    }

    void written(@Observes RecordWritten written) {
        switch (written.what()) {
            case SUBMISSION -> note(LinkKind.SUBMISSION, written.record().studioId(), written.row(), written.at());
            case AMENDMENT -> note(LinkKind.AMENDMENT, written.record().studioId(), written.row(), written.at());
            case ERASURE -> erased(written.record(), written.at());
        }
    }

    /**
     * Keeps a decision as it was told to the client, and notes it. Part of the caller's transaction.
     *
     * @param sealed the decision as it is stored
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(RecordId submission, UUID by, Instant decidedAt, byte[] sealed, Instant at) {
        UUID id = Ids.next(at);
        entities.createNativeQuery("""
                insert into told_decision (studio_id, id, submission_id, at, by_id, decided_at, decision)
                values (:studio, :id, :submission, :at, :by, :decided, :decision)
                """)
                .setParameter("studio", submission.studioId())
                .setParameter("id", id)
                .setParameter("submission", submission.id())
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("decided", decidedAt)
                .setParameter("decision", sealed)
                .executeUpdate();
        note(LinkKind.DECISION, submission.studioId(), id, at);
    }

    /** Nothing is written for good that is not noted: without its row the whole act fails. */
    private void note(LinkKind kind, UUID studio, UUID row, Instant at) {
        int noted = entities.createNativeQuery(
                        "insert into chain_waiting (studio_id, kind, subject_id, record_id, at, digest, edition_sha256)"
                                + " select r.studio_id, '" + kind.name() + "', r.id, r." + kind.record() + ", :at, "
                                + kind.digest() + ", " + kind.edition() + " from " + kind.table()
                                + " r where r.studio_id = :studio and r.id = :id")
                .setParameter("at", at)
                .setParameter("studio", studio)
                .setParameter("id", row)
                .executeUpdate();
        if (noted != 1) {
            throw new IllegalStateException("row " + row + " of " + kind.table() + " is not there to be sealed");
        }
    }

    private void erased(RecordId record, Instant at) {
        entities.createNativeQuery(
                        "insert into chain_waiting (studio_id, kind, subject_id, record_id, at, digest) values (:studio, '"
                                + LinkKind.ERASURE + "', :id, :id, :at, " + LinkKind.ERASURE_DIGEST + ")")
                .setParameter("studio", record.studioId())
                .setParameter("id", record.id())
                .setParameter("at", at)
                .executeUpdate();
    }
}
