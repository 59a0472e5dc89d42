package dev.stipple.rights;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * How long a studio keeps what, and whether the program may delete. Whoever changes a period must look again at what would go: the
 * word that lets the job delete is taken back with it.
 */
@ApplicationScoped
public class RetentionSettings {

    private static final String READ = """
            select form_months, photo_months, treated_years, treated_reason, version, confirmed_at, log_years, log_read
            from retention where studio_id = :studio
            """;

    private static final String WRITE = """
            insert into retention (studio_id, form_months, photo_months, treated_years, treated_reason, log_years, version)
            select :studio, :form, :photo, :treated, :reason, :log, 1 where :version = 0
            on conflict (studio_id) do nothing
            """;

    private static final String CHANGE = """
            update retention set form_months = :form, photo_months = :photo, treated_years = :treated,
                treated_reason = :reason, log_years = :log, log_read = false,
                version = version + 1, confirmed_at = null, confirmed_by = null
            where studio_id = :studio and version = :version
            """;

    private static final String CONFIRM = """
            update retention set confirmed_at = :at, confirmed_by = :by, log_read = true, version = version + 1
            where studio_id = :studio and version = :version
            """;

    private final Session entities;
    private final AccessLog access;
    private final Clock clock;

    RetentionSettings(Session entities, AccessLog access, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param version of the settings; 0 while nobody has settled anything
     * @param since since when the program may delete; empty while it only reports
     * @param logRead whether the owner's word was also about the access log
     */
    public record Standing(Periods periods, int version, Optional<Instant> since, boolean logRead) {

        /** Whether the program deletes what is due. */
        public boolean deletes() {
            return since.isPresent();
        }

        /** Whether it ends old lines of the access log, too. */
        public boolean endsLog() {
            return deletes() && logRead;
        }
    }

    @Transactional
    public Standing of(UUID studio) {
        return entities.createNativeQuery(READ, Tuple.class)
                .addScalar("form_months", Integer.class)
                .addScalar("photo_months", Integer.class)
                .addScalar("treated_years", Integer.class)
                .addScalar("treated_reason", String.class)
                .addScalar("version", Integer.class)
                .addScalar("confirmed_at", Instant.class)
                .addScalar("log_years", Integer.class)
                .addScalar("log_read", Boolean.class)
                .setParameter("studio", studio)
                .getResultStream()
                .findFirst()
                .map(RetentionSettings::standing)
                .orElseGet(() -> new Standing(Periods.DEFAULT, 0, Optional.empty(), false));
    }

    private static Standing standing(Tuple row) {
        Periods periods = new Periods(
                row.get(0, Integer.class),
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(6, Integer.class));
        return new Standing(
                periods,
                row.get(4, Integer.class),
                Optional.ofNullable(row.get(5, Instant.class)),
                row.get(7, Boolean.class));
    }

    /** Settles the periods; from then on the program only reports again. False when a colleague was faster. */
    @Transactional
    public boolean settle(StaffMember by, int version, Periods periods) {
        int changed = entities.createNativeMutationQuery(version == 0 ? WRITE : CHANGE)
                .setParameter("studio", by.studioId())
                .setParameter("form", periods.formMonths())
                .setParameter("photo", periods.photoMonths())
                .setParameter("treated", periods.treatedYears())
                .setParameter("reason", periods.treatedReason())
                .setParameter("log", periods.logYears())
                .setParameter("version", version)
                .executeUpdate();
        return noted(by, changed);
    }

    /** Lets the program delete what is due, from now on. False when a colleague changed something meanwhile. */
    @Transactional
    public boolean confirm(StaffMember by, int version) {
        if (version == 0) {
            return settle(by, 0, Periods.DEFAULT) && confirm(by, 1, clock.instant());
        }
        return confirm(by, version, clock.instant());
    }

    private boolean confirm(StaffMember by, int version, Instant at) {
        int changed = entities.createNativeMutationQuery(CONFIRM)
                .setParameter("studio", by.studioId())
                .setParameter("at", at)
                .setParameter("by", by.id())
                .setParameter("version", version)
                .executeUpdate();
        return noted(by, changed);
    }

    /** Lets the program only report again. False when a colleague changed something meanwhile. */
    @Transactional
    public boolean stop(StaffMember by, int version) {
        return settle(by, version, of(by.studioId()).periods());
    }

    private boolean noted(StaffMember by, int changed) {
        if (changed == 1) {
            access.opened(by.studioId(), by.id(), AccessLog.Kind.SETTINGS, by.studioId());
        }
        return changed == 1;
    }
}
