package dev.stipple.review;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Mails to staff: what waits, when the studio opens and when it closes; and once for each case that becomes overdue, to those
 * who lead. Numbers and references only. Several nodes may run this: the outbox takes each mail once.
 */
@ApplicationScoped
class Digests {

    private static final Logger LOG = Logger.getLogger(Digests.class);
    private static final Set<Role> DECIDE = EnumSet.of(Role.PRACTITIONER, Role.LEAD, Role.OWNER);
    private static final Set<Role> LEAD = EnumSet.of(Role.LEAD, Role.OWNER);

    private final Studios studios;
    private final People people;
    private final ReviewQueue queue;
    private final OverdueCases overdue;
    private final Outbox outbox;
    private final MailSetup mail;
    private final StudioScope scope;
    private final Clock clock;

    Digests(
            Studios studios,
            People people,
            ReviewQueue queue,
            OverdueCases overdue,
            Outbox outbox,
            MailSetup mail,
            StudioScope scope,
            Clock clock) {
        this.studios = studios;
        this.people = people;
        this.queue = queue;
        this.overdue = overdue;
        this.outbox = outbox;
        this.mail = mail;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(
            every = "5m",
            delayed = "1m",
            identity = "digests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!mail.ready()) {
            return;
        }
        Instant now = clock.instant();
        for (StudioProfile studio : studios.all()) {
            try {
                scope.in(studio.id(), () -> QuarkusTransaction.requiringNew().run(() -> of(studio, now)));
            } catch (RuntimeException failed) {
                LOG.errorf(
                        "digest of studio %s: %s",
                        studio.id(), failed.getClass().getName());
            }
        }
    }

    /** Part of the caller's transaction. */
    void of(StudioProfile studio, Instant now) {
        round(studio.hours(), now).ifPresent(round -> digest(studio, round, now));
        overdue.notYetTold(studio.id(), now).forEach(late -> overdue(studio, late));
    }

    /** The last opening or closing of today that has passed; none on a day off and before opening. */
    static Optional<String> round(WorkingHours hours, Instant now) {
        ZonedDateTime at = now.atZone(hours.zone());
        LocalDate day = at.toLocalDate();
        if (!hours.worksOn(day) || at.toLocalTime().isBefore(hours.opens())) {
            return Optional.empty();
        }
        return Optional.of(day + (at.toLocalTime().isBefore(hours.closes()) ? " morning" : " evening"));
    }

    private void digest(StudioProfile studio, String round, Instant now) {
        QueueConditions.Reading reading = QueuePages.reading(studio, now);
        int waiting = queue.count(reading, QueueFilter.ALL);
        if (waiting == 0) {
            return;
        }
        Map<String, String> values = Map.of(
                "waiting", QueuePages.number(waiting),
                "today", QueuePages.number(queue.count(reading, QueueFilter.of(Map.of("waiting", "today")))),
                "overdue", QueuePages.number(queue.count(reading, QueueFilter.of(Map.of("waiting", "overdue")))),
                "link", mail.address("/desk/queue"));
        people.addresses(studio.id(), DECIDE)
                .forEach((person, address) -> outbox.queue(
                        studio.id(), "digest " + round + " " + person, MailKind.DIGEST, address, values, "en"));
    }

    private void overdue(StudioProfile studio, OverdueCases.Late late) {
        Map<String, String> values = Map.of(
                "reference",
                late.reference().substring(0, 5) + "-" + late.reference().substring(5),
                "link",
                mail.address("/desk/queue"));
        people.addresses(studio.id(), LEAD)
                .forEach((person, address) -> outbox.queue(
                        studio.id(),
                        "overdue " + late.id() + " " + late.dueAt().getEpochSecond() + " " + person,
                        MailKind.OVERDUE,
                        address,
                        values,
                        "en"));
        overdue.told(studio.id(), late);
    }
}
