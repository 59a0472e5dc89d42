package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The one way in which anything is done to a review at the desk. The order of the checks is the promise: role, state, claim,
 * version, and only then the act; each act writes its event in the same transaction.
 */
@ApplicationScoped
class DeskActs {

    static final Duration CLAIM = Duration.ofMinutes(20);

    private final Reviews reviews;
    private final Studios studios;
    private final People people;
    private final Decisions decisions;
    private final Pauses pauses;
    private final Handling handling;
    private final Writing writing;

    DeskActs(
            Reviews reviews,
            Studios studios,
            People people,
            Decisions decisions,
            Pauses pauses,
            Handling handling,
            Writing writing) {
        this.reviews = reviews;
        this.studios = studios;
        this.people = people;
        this.decisions = decisions;
        this.pauses = pauses;
        this.handling = handling;
        this.writing = writing;
    }

    /** Carries an act out, or says why not; then nothing has changed. There must be such a review. */
    @Transactional
    ActResult perform(DeskAct act, RecordId id, StaffMember member, ActForm form, Instant now) {
        if (!act.allowedTo(member.role())) {
            return ActResult.forbidden(act);
        }
        Review review = reviews.locked(id).orElseThrow();
        Doing doing = new Doing(review, studios.byId(id.studioId()), member, form, now);
        Optional<String> refusal = refusal(act, doing);
        if (refusal.isPresent()) {
            return ActResult.conflict(refusal.get());
        }
        ActResult result = act(act, doing);
        if (result.done() && act == DeskAct.RESOLVE) {
            // It changes no column, and yet whoever resolves the same flag on an older page must be told.
            reviews.touch(review);
        }
        return result;
    }

    private Optional<String> refusal(DeskAct act, Doing doing) {
        Review review = doing.review();
        if (!act.allowedIn(review.state())) {
            return Optional.of(changed(doing));
        }
        boolean minds = act.onWhatWasSeen() || act == DeskAct.CLAIM;
        Optional<UUID> other = review.holder(doing.now()).filter(holder -> !holder.equals(doing.who()));
        if (minds && other.isPresent()) {
            return Optional.of(name(doing, other.get()) + " has claimed this until "
                    + review.claimedUntil().map(at -> moment(doing, at)).orElse("") + ".");
        }
        boolean stale = act.onWhatWasSeen() && doing.form().versionNumber() != review.version();
        return stale ? Optional.of(changed(doing)) : Optional.empty();
    }

    /** Who did what meanwhile; but never what a first reviewer thinks to somebody who may be the second. */
    private String changed(Doing doing) {
        Review review = doing.review();
        if (review.state() == ReviewState.SECOND) {
            return "A colleague recorded a first decision. A second person now reviews without seeing it.";
        }
        Optional<Decision> made = review.state() == ReviewState.DECIDED ? reviews.decision(review) : Optional.empty();
        return made.map(decision ->
                        decision.by() + " recorded “" + decision.outcome().title() + "”"
                                + review.decidedAt()
                                        .map(at -> " on " + moment(doing, at))
                                        .orElse("") + ".")
                .orElse("This changed while the page was open. It now stands at: "
                        + review.state().words() + ".");
    }

    private String name(Doing doing, UUID person) {
        return Optional.ofNullable(people.of(doing.id().studioId()).get(person))
                .map(StaffMember::name)
                .orElse("A colleague");
    }

    private static String moment(Doing doing, Instant at) {
        return ShownTime.moment(at, doing.studio().hours().zone());
    }

    private ActResult act(DeskAct act, Doing doing) {
        return switch (act) {
            case CLAIM -> handling.claim(doing);
            case RELEASE -> handling.release(doing);
            case BREAK_CLAIM -> handling.takeOver(doing);
            case ACKNOWLEDGE -> handling.acknowledge(doing);
            case RESOLVE -> writing.resolve(doing);
            case ASK_BACK -> pauses.askBack(doing);
            case DROP_QUESTION -> pauses.dropQuestion(doing);
            case LETTER_OUT -> pauses.letterOut(doing);
            case LETTER_BACK -> pauses.letterBack(doing);
            case DECIDE -> decisions.decide(doing);
            case SECOND_REVIEW -> decisions.second(doing);
            case ARBITRATE -> decisions.arbitrate(doing);
            case REQUEST_SECOND -> decisions.requestSecond(doing);
            case TELL -> decisions.tell(doing);
            case UNDO -> decisions.undo(doing);
            case SNOOZE -> handling.snooze(doing);
            case WAKE -> handling.wake(doing);
            case LABEL -> handling.label(doing);
            case UNLABEL -> handling.unlabel(doing);
            case ASSIGN -> handling.assign(doing);
            case CLOSE -> handling.close(doing);
            case REOPEN -> handling.reopen(doing);
            case NOTE -> writing.note(doing);
            case MESSAGE -> writing.message(doing);
            case DROP_MESSAGE -> writing.drop(doing);
            case MEASURE -> writing.measure(doing);
            case WITHDRAW -> writing.withdraw(doing);
        };
    }
}
