package dev.stipple.message;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Mails that wait too long, or fail one after the other. A single one that fails is mostly a mistyped address. */
@ApplicationScoped
class MailAlarm implements AlarmSource {

    private static final int MANY = 3;

    /** By the database's clock, which also wrote the times. */
    private static final String COUNT = """
            select count(*) filter (where state = 'WAITING' and created_at < now() - interval '1 hour'),
                   count(*) filter (where state = 'FAILED' and ended_at > now() - interval '1 day')
            from message
            where studio_id = :studio
                and (state = 'WAITING' or state = 'FAILED' and ended_at > now() - interval '1 day')
            """;

    private final Session entities;

    MailAlarm(Session entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public List<Alarm> alarms(UUID studio) {
        Tuple counted = entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("studio", studio)
                .getSingleResult();
        long waiting = ((Number) counted.get(0)).longValue();
        long failed = ((Number) counted.get(1)).longValue();
        if (waiting == 0 && failed < MANY) {
            return List.of();
        }
        return List.of(
                new Alarm(
                        "mail",
                        "Mail is not going out: " + waiting + " have waited for more than an hour, " + failed
                                + " failed since yesterday.",
                        "Ask whoever runs Stipple to look at the mail server and the log. Phone clients who expect an answer."));
    }
}
