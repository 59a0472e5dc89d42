package dev.stipple.rotation;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.sealing.StudioKeyChange;
import dev.stipple.shared.sealing.StudioKeyChange.Batch;
import dev.stipple.studio.StaffMember;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** An owner gives the studio another key, and the records follow, some at a time. */
@ApplicationScoped
public class StudioRotation {

    /** Whoever read a record's key before it was moved has finished with it by then, and every node knows the new version. */
    static final Duration OLD_KEY_STAYS = Duration.ofMinutes(1);

    private final Session entities;
    private final StudioKeyChange keys;
    private final Rotations rotations;
    private final AccessLog access;
    private final Clock clock;

    StudioRotation(Session entities, StudioKeyChange keys, Rotations rotations, AccessLog access, Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.rotations = rotations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Where a studio's key stands.
     *
     * @param version of the key that new records take
     * @param last its latest change, if there was one
     */
    public record Standing(int version, Optional<Change> last) {

        /** Whether a change has not ended. */
        public boolean underWay() {
            return last.filter(change -> change.endedAt().isEmpty()).isPresent();
        }
    }

    /** A change of the key. Records that are deleted meanwhile are never moved, so the count may end below the sum. */
    public record Change(
            UUID askedBy, Instant askedAt, long records, long moved, Instant movedAt, Optional<Instant> endedAt) {}

    /** Where the key stands. */
    @Transactional
    public Standing standing(UUID studio) {
        return new Standing(
                keys.version(studio),
                rotations
                        .latest(studio)
                        .map(row -> new Change(
                                row.askedBy(),
                                row.askedAt(),
                                row.records(),
                                row.moved(),
                                row.movedAt(),
                                Optional.ofNullable(row.endedAt()))));
    }

    /**
     * Begins a change.
     *
     * @return false when one is under way already, and nothing was begun
     */
    public boolean begin(StaffMember owner) {
        UUID studio = owner.studioId();
        boolean begun = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(
                            "select 1 from studio where studio_id = :studio for no key update", Integer.class)
                    .setParameter("studio", studio)
                    .getSingleResult();
            if (keys.underWay().contains(studio)) {
                return false;
            }
            int version = keys.begin(studio);
            rotations.begun(studio, version, owner.id(), keys.records(studio));
            access.opened(studio, owner.id(), AccessLog.Kind.KEY_CHANGE, studio);
            return true;
        });
        keys.begun(studio);
        return begun;
    }

    /** Moves all records that name an old version and are not just held, and destroys the old version when its time has come. */
    void goOn(UUID studio, Instant now) {
        int version = keys.version(studio);
        // A restored backup may hold two versions and know of no change.
        rotations.begun(studio, version, studio, 0);
        Batch batch = Batch.NOTHING;
        do {
            batch = move(studio, version, batch);
        } while (batch.moved() > 0);
        Rotations.Row row = rotations.latest(studio).orElseThrow();
        if (!now.isBefore(row.movedAt().plus(OLD_KEY_STAYS))) {
            QuarkusTransaction.requiringNew().run(() -> end(studio, row));
        }
    }

    private Batch move(UUID studio, int version, Batch before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Batch batch = keys.rewrap(studio, before);
            if (batch.moved() > 0) {
                rotations.moved(studio, version, batch.moved());
            }
            return batch;
        });
    }

    private void end(UUID studio, Rotations.Row row) {
        if (keys.end(studio)) {
            rotations.ended(studio, row.version());
            access.opened(studio, row.askedBy(), AccessLog.Kind.KEY_DESTROYED, studio);
        }
    }

    void goOn(UUID studio) {
        goOn(studio, clock.instant());
    }
}
