package dev.stipple.review;

import dev.stipple.shared.Ids;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.Session;

/** Reviews without anything in them, in a studio of their own: for order, claims and counts, not for reading. */
@ApplicationScoped
class PlantedCases {

    /** Monday to Friday, nine to five, in London. */
    static final WorkingHours HOURS = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/London"));

    private static final String SUBMISSION = """
            insert into submission (studio_id, id, reference, link_hash, edition_number, severity, sent_at, promised_at,
                                    identity, answers, mood)
            values (:studio, :id, :reference, decode(md5(cast(:id as text)), 'hex'), 1, :severity, :sent, :sent, '', '', '')
            """;

    private static final String REVIEW = """
            insert into review (studio_id, id, state, severity, due_at, sent_at, reference, version, clock_from,
                                acknowledged_at, replied_at, snoozed_until)
            values (:studio, :id, :state, :severity, :due, :sent, :reference, 0, :sent,
                    cast(:acknowledged as timestamptz), cast(:replied as timestamptz), cast(:snoozed as timestamptz))
            """;

    private final Studios studios;
    private final Session entities;

    PlantedCases(Studios studios, Session entities) {
        this.studios = studios;
        this.entities = entities;
    }

    /** A studio in London that works from Monday to Friday, nine to five, with an edition that nothing is read by. */
    @Transactional
    StudioProfile studio(String slug) {
        StudioProfile studio = new StudioProfile(
                Ids.next(Instant.parse("2026-11-20T10:00:00Z")),
                slug,
                "Planted",
                "01632 960 000",
                "GB",
                HOURS,
                StudioProfile.USUAL_THINKING_DAYS);
        studios.open(studio, Ids.token());
        return studio;
    }

    @Transactional
    void closed(StudioProfile studio, LocalDate day) {
        entities.createNativeMutationQuery("insert into closed_day values (:studio, :day, 'Of this test')")
                .setParameter("studio", studio.id())
                .setParameter("day", day)
                .executeUpdate();
    }

    @Transactional
    UUID plant(UUID studio, Triage.Case of, Instant snoozed) {
        UUID id = Ids.next(of.sentAt());
        entities.createNativeMutationQuery(SUBMISSION)
                .setParameter("studio", studio)
                .setParameter("id", id)
                .setParameter("reference", of.reference())
                .setParameter("severity", of.severity().number())
                .setParameter("sent", of.sentAt())
                .executeUpdate();
        entities.createNativeMutationQuery(REVIEW)
                .setParameter("studio", studio)
                .setParameter("id", id)
                .setParameter("state", of.state().name())
                .setParameter("severity", of.severity().number())
                .setParameter("due", of.dueAt())
                .setParameter("sent", of.sentAt())
                .setParameter("reference", of.reference())
                .setParameter("acknowledged", of.acknowledged() ? of.sentAt().toString() : null)
                .setParameter("replied", of.replied().map(Instant::toString).orElse(null))
                .setParameter("snoozed", snoozed.equals(Instant.EPOCH) ? null : snoozed.toString())
                .executeUpdate();
        return id;
    }
}
