package dev.stipple.review;

import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.alarm.AlarmSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Forms on which the rules failed. They were accepted, nobody has judged them, and a person must read them first. */
@ApplicationScoped
class UnscoredCases implements AlarmSource {

    private static final String COUNT = """
            select count(*) from submission
                join review on review.studio_id = submission.studio_id and review.id = submission.id
            where submission.studio_id = :studio and submission.assessment is null and review.state = 'WAITING'
            """;

    private final Session entities;

    UnscoredCases(Session entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public List<Alarm> alarms(UUID studio) {
        long waiting = entities.createNativeQuery(COUNT, Long.class)
                .setParameter("studio", studio)
                .getSingleResult();
        return waiting == 0
                ? List.of()
                : List.of(new Alarm(
                        "unscored",
                        waiting == 1
                                ? "The rules failed on 1 form, and a person has to read it."
                                : "The rules failed on " + waiting + " forms, and a person has to read them.",
                        "They stand high in the queue, marked as not judged. Tell whoever looks after the rule book."));
    }
}
