package dev.stipple.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which master keys the running nodes have. Each tells its own; one that fell silent counts no more. */
@ApplicationScoped
class KeyHolders {

    private static final Duration COUNTS_FOR = Duration.ofMinutes(3);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final String TELL = """
            insert into key_holder (node, marks, seen_at) values (:node, :marks, :now)
            on conflict (node) do update set marks = excluded.marks, seen_at = excluded.seen_at
            """;

    private final UUID node = UUID.randomUUID();
    private final Session entities;
    private final Clock clock;

    KeyHolders(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Tells which keys this node has. */
    @Transactional
    public void tell(List<String> marks) {
        Instant now = clock.instant();
        entities.createNativeMutationQuery(TELL)
                .setParameter("node", node)
                .setParameter("marks", String.join(" ", marks))
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeMutationQuery("delete from key_holder where seen_at < :then")
                .setParameter("then", now.minus(KEPT_FOR))
                .executeUpdate();
    }

    /** How many running nodes do not have a key yet. */
    @Transactional
    public long without(String mark) {
        return entities.createNativeQuery(
                        "select count(*) from key_holder where seen_at > :since and not :mark = any(string_to_array(marks, ' '))",
                        Long.class)
                .setParameter("since", clock.instant().minus(COUNTS_FOR))
                .setParameter("mark", mark)
                .getSingleResult();
    }
}
