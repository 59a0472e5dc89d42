package dev.stipple.ending;

import dev.stipple.privacy.AccessLog;
import dev.stipple.rights.LegalHolds;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which studios end, and when. */
@ApplicationScoped
public class StudioEndings {

    private static final String IN_TURN = "select 1 from studio where studio_id = :studio for no key update";

    private static final String ANNOUNCED = "select " + StudioEnding.COLUMNS
            + " from studio_ending where studio_id = :studio and cancelled_at is null and ended_at is null";

    /** What the job has something to do about: mails that are due, and days that have come. */
    private static final String OPEN = "select " + StudioEnding.COLUMNS
            + " from studio_ending where ended_at is null and (cancelled_at is null or told_at is not null and untold_at is null)"
            + " order by studio_id, id";

    private static final String ANNOUNCE = """
            insert into studio_ending (studio_id, id, asked_by, asked_at, ends_at) values (:studio, :id, :by, :now, :ends)
            """;

    private static final String CANCEL = """
            update studio_ending set cancelled_at = :now, cancelled_by = :by
            where studio_id = :studio and cancelled_at is null and began_at is null
            """;

    private static final String BEGIN = """
            update studio_ending set began_at = coalesce(began_at, :now)
            where studio_id = :studio and id = :id and cancelled_at is null and ended_at is null and ends_at <= :now
            """;

    private static final String END = """
            update studio_ending set began_at = coalesce(began_at, :now), ended_at = :now
            where studio_id = :studio and cancelled_at is null and ended_at is null
            """;

    private static final String ENDED_UNHEARD = """
            insert into studio_ending (studio_id, id, asked_at, ends_at, began_at, ended_at)
            select :studio, :id, :now, :now, :now, :now
            where not exists (select 1 from studio_ending where studio_id = :studio and cancelled_at is null)
            """;

    private final Session entities;
    private final LegalHolds holds;
    private final AccessLog access;
    private final Clock clock;

    StudioEndings(Session entities, LegalHolds holds, AccessLog access, Clock clock) {
        this.entities = entities;
        this.holds = holds;
        this.access = access;
        this.clock = clock;
    }

    /** Why an end was not announced. */
    public enum Refusal {
        ALREADY,
        /** A form is kept beyond the day, for a claim or an authority. */
        HELD
    }

    /** The end that is announced and has not come to its end. */
    @Transactional
    public Optional<StudioEnding> announced(UUID studio) {
        return entities.createNativeQuery(ANNOUNCED, Tuple.class)
                .setParameter("studio", studio)
                .getResultStream()
                .findFirst()
                .map(StudioEnding::of);
    }

    /** Announces an end. Part of the caller's transaction. From then on the studio takes no forms. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> announce(StaffMember owner, UUID id, Instant endsAt) {
        UUID studio = owner.studioId();
        entities.createNativeQuery(IN_TURN, Integer.class)
                .setParameter("studio", studio)
                .getSingleResult();
        if (announced(studio).isPresent()) {
            return Optional.of(Refusal.ALREADY);
        }
        if (holds.beyond(studio, endsAt).isPresent()) {
            return Optional.of(Refusal.HELD);
        }
        entities.createNativeMutationQuery(ANNOUNCE)
                .setParameter("studio", studio)
                .setParameter("id", id)
                .setParameter("by", owner.id())
                .setParameter("now", clock.instant())
                .setParameter("ends", endsAt)
                .executeUpdate();
        access.opened(studio, owner.id(), AccessLog.Kind.STUDIO_ENDING, studio);
        return Optional.empty();
    }

    /** Takes an end back. False when there is none, or when the deletion has begun. */
    @Transactional
    public boolean cancel(StaffMember owner) {
        boolean cancelled = entities.createNativeMutationQuery(CANCEL)
                        .setParameter("now", clock.instant())
                        .setParameter("by", owner.id())
                        .setParameter("studio", owner.studioId())
                        .executeUpdate()
                == 1;
        if (cancelled) {
            access.opened(owner.studioId(), owner.id(), AccessLog.Kind.STUDIO_STAYS, owner.studioId());
        }
        return cancelled;
    }

    /** Those for the job. */
    @AcrossStudios("which studios have something to do for the job")
    @Transactional
    List<StudioEnding> open() {
        return entities.createNativeQuery(OPEN, Tuple.class)
                .getResultStream()
                .map(StudioEnding::of)
                .toList();
    }

    /** Notes that clients were told of the end, or that it was taken back. */
    @Transactional
    void told(StudioEnding ending) {
        String what = ending.cancelled() ? "untold_at" : "told_at";
        entities.createNativeMutationQuery(
                        "update studio_ending set " + what + " = :now where studio_id = :studio and id = :id")
                .setParameter("now", clock.instant())
                .setParameter("studio", ending.studio())
                .setParameter("id", ending.id())
                .executeUpdate();
    }

    /** Begins the deletion on the day; false before it, while a form must be kept, and when the end was taken back. */
    @Transactional
    boolean begin(StudioEnding ending, Instant now) {
        return holds.beyond(ending.studio(), now).isEmpty()
                && entities.createNativeMutationQuery(BEGIN)
                                .setParameter("now", now)
                                .setParameter("studio", ending.studio())
                                .setParameter("id", ending.id())
                                .executeUpdate()
                        == 1;
    }

    /** Notes that a studio has ended, whether or not this database knew of it. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(UUID studio, Instant now) {
        int known = entities.createNativeMutationQuery(END)
                .setParameter("now", now)
                .setParameter("studio", studio)
                .executeUpdate();
        if (known == 0) {
            entities.createNativeMutationQuery(ENDED_UNHEARD)
                    .setParameter("studio", studio)
                    .setParameter("id", Ids.next(now))
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** Studios that have ended. */
    @AcrossStudios("which studios have ended, so that no node remembers their keys")
    @Transactional
    List<UUID> ended() {
        return entities.createNativeQuery("select studio_id from studio_ending where ended_at is not null", UUID.class)
                .getResultList();
    }
}
