package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who has a case in hand, and when it comes up. None of these says anything of the client. */
@ApplicationScoped
class Handling {

    private static final int FARTHEST_SNOOZE_DAYS = 60;
    private static final String URGENT = "Acknowledge the urgent sign first.";

    private final Timeline timeline;
    private final People people;
    private final Labels labels;

    Handling(Timeline timeline, People people, Labels labels) {
        this.timeline = timeline;
        this.people = people;
        this.labels = labels;
    }

    ActResult claim(Doing doing) {
        doing.review().claim(doing.who(), doing.now().plus(DeskActs.CLAIM));
        return done(doing, EventKind.CLAIMED, "");
    }

    ActResult release(Doing doing) {
        if (doing.review().holder(doing.now()).filter(doing.who()::equals).isEmpty()) {
            return ActResult.conflict("You have not claimed this.");
        }
        doing.review().release();
        return done(doing, EventKind.RELEASED, "");
    }

    ActResult takeOver(Doing doing) {
        if (doing.review()
                .holder(doing.now())
                .filter(holder -> !holder.equals(doing.who()))
                .isEmpty()) {
            return ActResult.conflict("No colleague has claimed this.");
        }
        return withReason(doing, () -> {
            doing.review().claim(doing.who(), doing.now().plus(DeskActs.CLAIM));
            return done(doing, EventKind.TAKEN_OVER, doing.form().reasonText());
        });
    }

    ActResult acknowledge(Doing doing) {
        if (!doing.review().urgent()) {
            return ActResult.conflict("There is no urgent sign that waits to be acknowledged.");
        }
        doing.review().acknowledge(doing.now());
        return done(doing, EventKind.ACKNOWLEDGED, doing.form().reasonText());
    }

    ActResult snooze(Doing doing) {
        if (doing.review().urgent()) {
            return ActResult.conflict(URGENT);
        }
        Optional<Instant> until = doing.form().untilDay().map(day -> opening(doing, day));
        Instant farthest = doing.now().plus(java.time.Duration.ofDays(FARTHEST_SNOOZE_DAYS));
        if (until.filter(at -> at.isAfter(doing.now()) && at.isBefore(farthest)).isEmpty()) {
            return ActResult.problem("until", "Enter a day from tomorrow on and within 60 days, like 3/12/2026");
        }
        doing.review().snooze(until.get());
        return done(
                doing,
                EventKind.SNOOZED,
                "Until " + ShownTime.date(doing.form().untilDay().orElseThrow()));
    }

    private static Instant opening(Doing doing, LocalDate day) {
        return day.atTime(doing.studio().hours().opens())
                .atZone(doing.studio().hours().zone())
                .toInstant();
    }

    ActResult wake(Doing doing) {
        if (doing.review().snoozedUntil().isEmpty()) {
            return ActResult.conflict("This is not snoozed.");
        }
        doing.review().snooze(null);
        return done(doing, EventKind.WOKEN, "");
    }

    /** An empty choice takes the case away from whoever had it. */
    ActResult assign(Doing doing) {
        Optional<StaffMember> to = doing.form().personId().flatMap(id -> Optional.ofNullable(
                        people.of(doing.id().studioId()).get(id))
                .filter(StaffMember::decides));
        boolean nobody = doing.form().personId().isEmpty()
                && "nobody".equals(doing.form().person());
        if (to.isEmpty() && !nobody) {
            return ActResult.problem("person", "Select who is to do this, or nobody");
        }
        doing.review().assign(to.map(StaffMember::id).orElse(null));
        return done(doing, EventKind.ASSIGNED, to.map(StaffMember::name).orElse("To nobody"));
    }

    ActResult label(Doing doing) {
        return labels.named(doing.id().studioId(), doing.form().labelText())
                .map(label -> {
                    labels.put(doing.id(), label);
                    return done(doing, EventKind.LABELLED, label.name());
                })
                .orElseGet(() -> ActResult.problem("label", "Enter a label of 1 to 40 letters"));
    }

    ActResult unlabel(Doing doing) {
        Optional<Labels.Named> label =
                doing.form().labelId(doing.id().studioId()).flatMap(labels::find);
        if (label.isEmpty() || !labels.take(doing.id(), label.get())) {
            return ActResult.conflict("This label is not on it.");
        }
        return done(doing, EventKind.UNLABELLED, label.get().name());
    }

    ActResult close(Doing doing) {
        if (doing.review().urgent()) {
            return ActResult.conflict(URGENT);
        }
        if (doing.review().pendingMessage().isPresent()) {
            return ActResult.conflict("A message to the client waits to be sent. Send it or take it back first.");
        }
        Optional<String> kind =
                Optional.of(doing.form().howText()).filter(how -> how.equals("DUPLICATE") || how.equals("SPAM"));
        if (kind.isEmpty()) {
            return ActResult.problem("how", "Select whether it is a duplicate or spam");
        }
        return withReason(doing, () -> {
            doing.review().closeAs(kind.get());
            return done(
                    doing,
                    EventKind.CLOSED,
                    (kind.get().equals("SPAM") ? "Spam. " : "Duplicate. ")
                            + doing.form().reasonText());
        });
    }

    ActResult reopen(Doing doing) {
        doing.review().reopen();
        return done(doing, EventKind.REOPENED, doing.form().reasonText());
    }

    private ActResult done(Doing doing, EventKind kind, String detail) {
        RecordId id = doing.id();
        timeline.add(id, kind, doing.now(), doing.who(), detail);
        return ActResult.DONE;
    }

    private static ActResult withReason(Doing doing, java.util.function.Supplier<ActResult> act) {
        return Writing.reasonProblem(doing).orElseGet(act);
    }
}
