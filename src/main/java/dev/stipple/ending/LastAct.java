package dev.stipple.ending;

import dev.stipple.message.Outbox;
import dev.stipple.privacy.AccessLog;
import dev.stipple.privacy.Erasable;
import dev.stipple.privacy.Erasures;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.Staffing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Ends a studio once its records are gone: everybody leaves, and all keys are destroyed with the studio's own. It stands in the ledger
 * of erasures like a record that has the studio's id, so that a restored backup does not bring the studio back.
 */
@ApplicationScoped
class LastAct implements Erasable {

    private final StudioEndings endings;
    private final Staffing staffing;
    private final Outbox outbox;
    private final Keys keys;
    private final Erasures erasures;
    private final AccessLog access;

    LastAct(StudioEndings endings, Staffing staffing, Outbox outbox, Keys keys, Erasures erasures, AccessLog access) {
        this.endings = endings;
        this.staffing = staffing;
        this.outbox = outbox;
        this.keys = keys;
        this.erasures = erasures;
        this.access = access;
    }

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID studio, UUID by, Instant now) {
        endings.ended(studio, now);
        access.opened(studio, by, AccessLog.Kind.STUDIO_ENDED, studio);
        outbox.forgetAll(studio);
        staffing.allLeave(studio);
        erasures.note(new RecordId(studio, studio), "");
        keys.destroyAll(studio);
    }

    /** Of a database that is older than the studio itself there is nothing to end. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseAgain(RecordId record, Instant at) {
        UUID studio = record.studioId();
        if (record.id().equals(studio)
                && staffing.exists(studio)
                && !endings.ended().contains(studio)) {
            end(studio, studio, at);
        }
    }
}
