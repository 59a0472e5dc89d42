package dev.stipple.rights;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Forms that must be kept longer, for a claim, a complaint or an authority. A hold stops deletion by age and nothing else; it ends
 * on its day by itself.
 */
@ApplicationScoped
public class LegalHolds {

    private static final String TABLE = "legal_hold";

    private static final String OPEN = """
            select id, reason, until, at, by_id from legal_hold
            where studio_id = :studio and submission_id = :form and ended_at is null and until > :now
            """;

    private static final String BEGIN = """
            insert into legal_hold (studio_id, id, submission_id, reason, until, at, by_id)
            values (:studio, :id, :form, :reason, :until, :now, :by)
            """;

    private static final String END = """
            update legal_hold set ended_at = :now, ended_by = :by
            where studio_id = :studio and submission_id = :form and ended_at is null
            """;

    private final Session entities;
    private final Keys keys;

    LegalHolds(Session entities, Keys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /** A form whose key is gone is no longer held by anything. */
    private static final String ALL = """
            select cast(count(*) as integer), max(h.until) from legal_hold h
            where h.studio_id = :studio and h.ended_at is null and h.until > :moment
                and exists (select 1 from record_key k where k.studio_id = h.studio_id and k.id = h.submission_id)
            """;

    /** How many forms of a studio are kept longer than others, and until when the last of them. */
    public record Held(int forms, Instant last) {}

    /** The forms that are kept beyond a moment; nothing when there are none. */
    @Transactional
    public Optional<Held> beyond(UUID studio, Instant moment) {
        Tuple row = entities.createNativeQuery(ALL, Tuple.class)
                .setParameter("studio", studio)
                .setParameter("moment", moment)
                .getSingleResult();
        int forms = row.get(0, Integer.class);
        return forms == 0 ? Optional.empty() : Optional.of(new Held(forms, row.get(1, Instant.class)));
    }

    /** Why a form is kept longer, until when, since when, and who said so. */
    public record Hold(String reason, Instant until, Instant at, UUID by) {
        @Override
        public String toString() {
            return "Hold";
        }
    }

    /** The hold on a form, opened; whoever asks has written down that they read it. */
    @Transactional
    public Optional<Hold> on(RecordId form, Instant now) {
        return entities.createNativeQuery(OPEN, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("reason", byte[].class)
                .addScalar("until", Instant.class)
                .addScalar("at", Instant.class)
                .addScalar("by_id", UUID.class)
                .setParameter("studio", form.studioId())
                .setParameter("form", form.id())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .flatMap(row -> opened(form, row));
    }

    private Optional<Hold> opened(RecordId form, Tuple row) {
        return keys.find(form)
                .map(cipher -> cipher.open(
                        TABLE, FieldGroup.NOTES, row.get(0, UUID.class).toString(), row.get(1, byte[].class)))
                .map(reason -> new Hold(
                        new String(reason, StandardCharsets.UTF_8),
                        row.get(2, Instant.class),
                        row.get(3, Instant.class),
                        row.get(4, UUID.class)));
    }

    /** Keeps a form until a moment; an earlier hold on it ends. Part of the caller's transaction, which holds the form. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(RecordId form, String reason, Instant until, UUID by, Instant now) {
        end(form, by, now);
        UUID id = Ids.next(now);
        byte[] sealed =
                keys.of(form).seal(TABLE, FieldGroup.NOTES, id.toString(), reason.getBytes(StandardCharsets.UTF_8));
        entities.createNativeMutationQuery(BEGIN)
                .setParameter("studio", form.studioId())
                .setParameter("id", id)
                .setParameter("form", form.id())
                .setParameter("reason", sealed)
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    /**
     * Ends the hold on a form. Part of the caller's transaction.
     *
     * @return whether there was one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(RecordId form, UUID by, Instant now) {
        return entities.createNativeMutationQuery(END)
                        .setParameter("studio", form.studioId())
                        .setParameter("form", form.id())
                        .setParameter("now", now)
                        .setParameter("by", by)
                        .executeUpdate()
                > 0;
    }
}
