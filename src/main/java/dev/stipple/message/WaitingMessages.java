package dev.stipple.message;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The outbox as its senders see it. A sender claims one message at a time, by moving its next try away: another node passes
 * it over, and a sender that dies leaves it to be tried again.
 */
@ApplicationScoped
class WaitingMessages {

    private static final String CLAIM = """
            with due as materialized (
                select studio_id, id from message
                where state = 'WAITING' and next_attempt_at <= now()
                order by next_attempt_at limit 1 for update skip locked)
            update message set attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes'
            from due where message.studio_id = due.studio_id and message.id = due.id
            returning message.studio_id, message.id, kind, language, content, attempts
            """;

    /** Half a minute, doubled at each of seven tries, at most an hour. After three days nobody waits for the mail any more. */
    private static final String LATER = """
            update message set
                next_attempt_at = now() + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts - 1, 7))),
                state = case when created_at < now() - interval '3 days' then 'FAILED' else state end
            where studio_id = :studio and id = :id and state = 'WAITING'
            returning state
            """;

    private static final String END = """
            update message set state = :state, content = null, ended_at = now()
            where studio_id = :studio and id = :id
            """;

    private final Session entities;
    private final Keys keys;

    WaitingMessages(Session entities, Keys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** A message that one sender holds for a few minutes. */
    static final class Claimed {
        private final RecordId id;
        private final String kind;
        private final String language;
        private final byte[] content;
        private final int attempts;

        private Claimed(Tuple row) {
            this.id = new RecordId(row.get(0, UUID.class), row.get(1, UUID.class));
            this.kind = row.get(2, String.class);
            this.language = row.get(3, String.class);
            this.content = row.get(4, byte[].class);
            this.attempts = row.get(5, Integer.class);
        }

        RecordId id() {
            return id;
        }

        /** Read when it is sent: a kind of a newer version must not hold up the messages behind it. */
        MailKind kind() {
            return MailKind.valueOf(kind);
        }

        String language() {
            return language;
        }

        byte[] content() {
            return content.clone();
        }

        int attempts() {
            return attempts;
        }
    }

    @AcrossStudios("the next mail of any studio")
    @Transactional
    Optional<Claimed> claim() {
        return entities.createNativeQuery(CLAIM, Tuple.class)
                .getResultStream()
                .findFirst()
                .map(Claimed::new);
    }

    @Transactional
    void sent(RecordId id) {
        end(id, Outbox.State.SENT);
    }

    @Transactional
    void failed(RecordId id) {
        end(id, Outbox.State.FAILED);
    }

    /** Waits for another try, or gives up after a long time. */
    @Transactional
    void tryLater(RecordId id) {
        Optional<String> state = entities.createNativeQuery(LATER, String.class)
                .setParameter("studio", id.studioId())
                .setParameter("id", id.id())
                .getResultStream()
                .findFirst();
        if (state.filter(Outbox.State.FAILED.name()::equals).isPresent()) {
            end(id, Outbox.State.FAILED);
        }
    }

    /** Whatever became of it: address and link are not needed any more, and go with their key. */
    private void end(RecordId id, Outbox.State state) {
        entities.createNativeMutationQuery(END)
                .setParameter("state", state.name())
                .setParameter("studio", id.studioId())
                .setParameter("id", id.id())
                .executeUpdate();
        keys.destroy(id);
    }
}
