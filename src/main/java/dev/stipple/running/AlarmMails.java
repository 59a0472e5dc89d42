package dev.stipple.running;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes to those who lead when something is wrong: once a day for each cause. Several nodes may run this, for the outbox takes
 * each mail once. Also counts what is wrong for whoever watches the metrics.
 */
@ApplicationScoped
class AlarmMails {

    private static final Logger LOG = Logger.getLogger(AlarmMails.class);
    private static final Set<Role> LEAD = EnumSet.of(Role.LEAD, Role.OWNER);

    /** A mail about mail that does not go out would wait with the others. */
    private static final String ABOUT_MAIL = "mail";

    private final Alarms alarms;
    private final Studios studios;
    private final People people;
    private final Outbox outbox;
    private final MailSetup mail;
    private final MultiGauge gauge;
    private final StudioScope scope;
    private final Clock clock;

    AlarmMails(
            Alarms alarms,
            Studios studios,
            People people,
            Outbox outbox,
            MailSetup mail,
            MeterRegistry registry,
            StudioScope scope,
            Clock clock) {
        this.alarms = alarms;
        this.studios = studios;
        this.people = people;
        this.outbox = outbox;
        this.mail = mail;
        this.gauge = MultiGauge.builder("stipple.alarms")
                .description("studios with an alarm, by its cause")
                .register(registry);
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "2m",
            identity = "alarms",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<Alarm> all = new ArrayList<>();
        for (StudioProfile studio : studios.all()) {
            scope.in(studio.id(), () -> {
                List<Alarm> found = alarms.look(studio.id());
                all.addAll(found);
                found.forEach(alarm -> tell(studio, alarm));
            });
        }
        gauge.register(
                all.stream().collect(Collectors.groupingBy(Alarm::cause, Collectors.counting())).entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                entry -> MultiGauge.Row.of(Tags.of("cause", entry.getKey()), entry.getValue()))
                        .toList(),
                true);
    }

    private void tell(StudioProfile studio, Alarm alarm) {
        if (!mail.ready() || alarm.cause().equals(ABOUT_MAIL)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> write(studio, alarm));
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "alarm %s of studio %s: %s",
                    alarm.cause(), studio.id(), failed.getClass().getName());
        }
    }

    private void write(StudioProfile studio, Alarm alarm) {
        LocalDate today = clock.instant().atZone(studio.hours().zone()).toLocalDate();
        Map<String, String> values =
                Map.of("says", alarm.says(), "mend", alarm.mend(), "link", mail.address("/desk/queue"));
        people.addresses(studio.id(), LEAD)
                .forEach((person, address) -> outbox.queue(
                        studio.id(),
                        "alarm " + alarm.cause() + " " + today + " " + person,
                        MailKind.ALARM,
                        address,
                        values,
                        "en"));
    }
}
