package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every act in every state by every role, as the table says; whatever is refused leaves the rows as they were. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskStatesTest {

    private static final Map<ReviewState, UUID> CASES = new EnumMap<>(ReviewState.class);

    @Inject
    PlantedForms forms;

    @Inject
    Studios studios;

    @Inject
    Submissions submissions;

    @Inject
    DeskActs acts;

    @Inject
    Reviews reviews;

    @Inject
    Timeline timeline;

    @Inject
    Tellings tellings;

    @Inject
    Session entities;

    @Inject
    People people;

    @Inject
    Clock clock;

    private UUID studio;
    private Map<String, StaffMember> staff;

    @BeforeEach
    void oneCaseInEachState() {
        studio = studios.bySlug(PlantedForms.STUDIO).orElseThrow().id();
        staff = people.of(studio).values().stream()
                .collect(Collectors.toMap(member -> member.name().split(" ", 2)[0], member -> member));
        if (CASES.isEmpty()) {
            for (ReviewState state : ReviewState.values()) {
                CASES.put(state, forms.send(Golden.named("06").answers()).id());
            }
            first(ReviewState.SECOND);
            first(ReviewState.CONFLICT);
            done(DeskAct.SECOND_REVIEW, ReviewState.CONFLICT, "Tom", form(DeskAct.SECOND_REVIEW, "open"));
            first(ReviewState.DECIDED);
            done(DeskAct.SECOND_REVIEW, ReviewState.DECIDED, "Tom", form(DeskAct.SECOND_REVIEW, "doctor"));
            for (ReviewState state : ReviewState.values()) {
                set(state, "state = '" + state.name() + "', acknowledged_at = sent_at");
            }
        }
    }

    @Test
    void every_act_in_every_state_by_every_role() {
        for (ReviewState state : ReviewState.values()) {
            for (DeskAct act : DeskAct.values()) {
                for (Role role : Role.values()) {
                    tried(state, act, role);
                }
            }
        }
    }

    private void tried(ReviewState state, DeskAct act, Role role) {
        String where = act + " in " + state + " by " + role;
        RecordId id = new RecordId(studio, of(state));
        StaffMember member = member(act, role);
        QuarkusTransaction.begin();
        try {
            prepare(act, state, id, member);
            String before = rows(id);
            ActResult result = acts.perform(act, id, member, form(act, "doctor").at(version(id)), clock.instant());
            entities.flush();

            assertThat(result.done()).as(where + ": " + result).isEqualTo(allowed(state, act, role));
            if (result.done()) {
                assertThat(rows(id)).as(where).isNotEqualTo(before);
            } else {
                assertThat(rows(id)).as(where).isEqualTo(before);
                assertThat(result.words()).as(where).isNotEmpty();
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** The table, and beside it the one thing that no state tells: who gave which review. */
    private static boolean allowed(ReviewState state, DeskAct act, Role role) {
        boolean table = act.allowedIn(state) && act.allowedTo(role);
        boolean own = act != DeskAct.UNDO || state != ReviewState.SECOND || role == Role.PRACTITIONER;
        boolean third = act != DeskAct.ARBITRATE || role != Role.PRACTITIONER;
        return table && own && third;
    }

    /** Ana gave the first decision; the second review is Tom's to give. */
    private StaffMember member(DeskAct act, Role role) {
        return switch (role) {
            case PRACTITIONER -> staff("Ana", act == DeskAct.SECOND_REVIEW ? "Tom" : "Ana");
            case LEAD -> staff("Lea", "Lea");
            case OWNER -> staff("Olu", "Olu");
            default -> new StaffMember(studio, staff("Finn", "Finn").id(), "Finn Hart", role, true);
        };
    }

    private StaffMember staff(String usual, String name) {
        return Optional.ofNullable(staff.get(name)).orElseGet(() -> staff.get(usual));
    }

    /** What an act asks for beyond its state, so that a refusal can only come from the table. */
    private void prepare(DeskAct act, ReviewState state, RecordId id, StaffMember member) {
        switch (act) {
            case ACKNOWLEDGE -> change(id, "severity = 0, acknowledged_at = null");
            case RELEASE -> claimed(id, member.id());
            case BREAK_CLAIM -> claimed(id, new UUID(9, 9));
            case WAKE -> change(id, "snoozed_until = now() + interval '1 year'");
            case TELL, DROP_MESSAGE -> {
                if (act.allowedIn(state)) {
                    Review review = reviews.locked(id).orElseThrow();
                    tellings.write(new Doing(
                            review, studios.byId(studio), member, form(DeskAct.MESSAGE, ""), clock.instant()));
                }
            }
            case LETTER_OUT -> change(id, "told_at = decided_at, tell_at = null");
            case LETTER_BACK -> timeline.add(id, EventKind.LETTER_OUT, clock.instant());
            case UNLABEL -> label(id);
            default -> {}
        }
        entities.flush();
        entities.clear();
    }

    private void claimed(RecordId id, UUID person) {
        change(id, "claimed_by = '" + person + "', claimed_until = now() + interval '1 year'");
    }

    private static final UUID LABEL = new UUID(5, 5);

    private void label(RecordId id) {
        entities.createNativeMutationQuery(
                        "insert into label (studio_id, id, name) values (:studio, :id, 'Of this test')")
                .setParameter("studio", id.studioId())
                .setParameter("id", LABEL)
                .executeUpdate();
        entities.createNativeMutationQuery("insert into review_label values (:studio, :review, :id)")
                .setParameter("studio", id.studioId())
                .setParameter("review", id.id())
                .setParameter("id", LABEL)
                .executeUpdate();
    }

    private void change(RecordId id, String to) {
        entities.createNativeMutationQuery("update review set " + to + " where studio_id = :studio and id = :id")
                .setParameter("studio", id.studioId())
                .setParameter("id", id.id())
                .executeUpdate();
    }

    private static UUID of(ReviewState state) {
        return Optional.ofNullable(CASES.get(state)).orElseThrow();
    }

    private void set(ReviewState state, String to) {
        QuarkusTransaction.requiringNew().run(() -> change(new RecordId(studio, of(state)), to));
    }

    private void first(ReviewState state) {
        done(DeskAct.DECIDE, state, "Ana", form(DeskAct.DECIDE, "doctor"));
    }

    private void done(DeskAct act, ReviewState state, String name, ActForm form) {
        RecordId id = new RecordId(studio, of(state));
        QuarkusTransaction.joiningExisting().run(() -> {
            ActResult result = acts.perform(act, id, staff(name, name), form.at(version(id)), clock.instant());
            assertThat(result.done()).as(act + " " + result).isTrue();
            entities.flush();
        });
    }

    private int version(RecordId id) {
        return reviews.state(id, clock.instant()).orElseThrow().version();
    }

    /** Everything that an act could change. */
    private String rows(RecordId id) {
        return entities.createNativeQuery("""
                        select cast(review as text) || (select count(*) from event where subject_id = review.id)
                            || (select count(*) from opinion where review_id = review.id)
                            || (select count(*) from review_label where review_id = review.id)
                        from review where studio_id = :studio and id = :id""", String.class)
                .setParameter("studio", id.studioId())
                .setParameter("id", id.id())
                .getSingleResult();
    }

    /** A form that stands against nothing. */
    private ActForm form(DeskAct act, String outcome) {
        String how =
                switch (act) {
                    case CLOSE -> "SPAM";
                    case RESOLVE -> "asked";
                    default -> "";
                };
        String label = act == DeskAct.UNLABEL ? LABEL.toString() : "Scar work";
        String until = act == DeskAct.SNOOZE ? "1/12/2026" : "";
        String rule = act == DeskAct.RESOLVE ? aRule() : "";
        String person =
                act == DeskAct.REQUEST_SECOND ? "" : staff("Ana", "Ana").id().toString();
        return new ActForm(
                null, outcome, "A reason.", "A message.", until, person, label, rule, how, "III", "110", "IV");
    }

    private String aRule() {
        return submissions
                .open(studio, of(ReviewState.WAITING))
                .orElseThrow()
                .assessment()
                .orElseThrow()
                .findings()
                .get(0)
                .rule();
    }
}
