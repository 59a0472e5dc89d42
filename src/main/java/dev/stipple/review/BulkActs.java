package dev.stipple.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One act on several rows, which can be undone for ten minutes. Only what sorts work; never a decision. */
@ApplicationScoped
class BulkActs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final Session entities;
    private final Reviews reviews;
    private final DeskActs acts;
    private final Labels labels;

    BulkActs(Session entities, Reviews reviews, DeskActs acts, Labels labels) {
        this.entities = entities;
        this.reviews = reviews;
        this.acts = acts;
        this.labels = labels;
    }

    /** The acts that can be done to several rows. */
    enum Kind {
        ASSIGN(DeskAct.ASSIGN, "assigned"),
        SNOOZE(DeskAct.SNOOZE, "snoozed"),
        LABEL(DeskAct.LABEL, "labelled");

        private final DeskAct act;
        private final String words;

        Kind(DeskAct act, String words) {
            this.act = act;
            this.words = words;
        }

        static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A row as it was before: ids and times, nothing of what anybody said. */
    record Before(
            UUID id, @Nullable UUID assigned, @Nullable UUID label) {}

    /** What a bulk act did: to how many rows, and how many it could not. */
    record Done(UUID id, Kind kind, int rows, int refused, boolean undoable) {

        String words() {
            String left = refused == 0 ? "" : " " + refused + " could not be: claimed, urgent or not waiting any more.";
            return rows + " " + kind.words + "." + left;
        }
    }

    /** Either an id under which it can be undone, or what stands against it. */
    record Outcome(Optional<UUID> id, String problem) {}

    @Transactional
    Outcome perform(Kind kind, List<UUID> chosen, StaffMember member, ActForm form, Instant now) {
        List<Before> before = new ArrayList<>();
        int refused = 0;
        for (UUID id : chosen) {
            RecordId record = new RecordId(member.studioId(), id);
            Optional<Reviews.State> was = reviews.state(record, now);
            if (was.isEmpty() || was.get().state().closed()) {
                refused++;
                continue;
            }
            boolean labelled = kind == Kind.LABEL && has(record, form.labelText());
            ActResult result =
                    acts.perform(kind.act, record, member, form.at(was.get().version()), now);
            if (result.kind() == ActResult.Kind.PROBLEM) {
                return new Outcome(Optional.empty(), result.problems().get(0).text());
            }
            if (result.done() && !labelled) {
                before.add(new Before(id, was.get().assignedTo().orElse(null), label(member, kind, form)));
            } else if (!result.done()) {
                refused++;
            }
        }
        return new Outcome(Optional.of(remember(kind, member, before, refused, now)), "");
    }

    private boolean has(RecordId review, String name) {
        return labels.of(review.studioId(), List.of(review.id())).getOrDefault(review.id(), List.of()).stream()
                .anyMatch(label -> label.name().equals(name));
    }

    private @Nullable UUID label(StaffMember member, Kind kind, ActForm form) {
        return kind == Kind.LABEL
                ? labels.named(member.studioId(), form.labelText())
                        .map(label -> label.id().id())
                        .orElse(null)
                : null;
    }

    private UUID remember(Kind kind, StaffMember member, List<Before> before, int refused, Instant now) {
        UUID id = Ids.next(now);
        entities.createNativeMutationQuery("""
                        insert into bulk_act (studio_id, id, person_id, at, kind, refused, before)
                        values (:studio, :id, :person, :at, :kind, :refused, cast(:before as jsonb))""")
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .setParameter("person", member.id())
                .setParameter("at", now)
                .setParameter("kind", kind.name())
                .setParameter("refused", refused)
                .setParameter("before", written(before))
                .executeUpdate();
        return id;
    }

    /** What somebody's own bulk act did; none when there is no such act. */
    @Transactional
    Optional<Done> done(StaffMember member, UUID id, Instant now) {
        return entities.createNativeQuery("""
                        select kind, refused, cast(before as text), at, undone_at is null from bulk_act
                        where studio_id = :studio and id = :id and person_id = :person""", Tuple.class)
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .setParameter("person", member.id())
                .getResultStream()
                .findFirst()
                .map(row -> {
                    int rows = read(row.get(2, String.class)).length;
                    boolean fresh = row.get(3, Instant.class).plus(UNDO).isAfter(now) && row.get(4, Boolean.class);
                    return new Done(
                            id,
                            Kind.valueOf(row.get(0, String.class)),
                            rows,
                            row.get(1, Integer.class),
                            fresh && rows > 0);
                });
    }

    /** Puts each row back as it was, where it still allows that. */
    @Transactional
    boolean undo(StaffMember member, UUID id, Instant now) {
        Optional<Done> done = done(member, id, now).filter(Done::undoable);
        if (done.isEmpty()) {
            return false;
        }
        String before = entities.createNativeQuery(
                        "update bulk_act set undone_at = :at where studio_id = :studio and id = :id returning cast(before as text)",
                        String.class)
                .setParameter("at", now)
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .getSingleResult();
        for (Before was : read(before)) {
            undo(done.get().kind(), was, member, now);
        }
        return true;
    }

    private void undo(Kind kind, Before was, StaffMember member, Instant now) {
        RecordId record = new RecordId(member.studioId(), was.id());
        DeskAct act =
                switch (kind) {
                    case ASSIGN -> DeskAct.ASSIGN;
                    case SNOOZE -> DeskAct.WAKE;
                    case LABEL -> DeskAct.UNLABEL;
                };
        String person = was.assigned() == null ? "nobody" : was.assigned().toString();
        String label = was.label() == null ? "" : was.label().toString();
        acts.perform(act, record, member, ActForm.undoing(person, label), now);
    }

    private static String written(List<Before> before) {
        try {
            return JSON.writeValueAsString(before);
        } catch (JsonProcessingException ids) {
            throw new IllegalStateException("ids are always JSON", ids);
        }
    }

    private static Before[] read(String json) {
        try {
            return JSON.readValue(json, Before[].class);
        } catch (JsonProcessingException neverWritten) {
            throw new IllegalStateException("a stored bulk act is not JSON", neverWritten);
        }
    }
}
