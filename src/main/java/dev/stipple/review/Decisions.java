package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deciding: by one person, or by two who do not see each other's view, and a third when they disagree (blueprint 5.7). What
 * holds goes to the client ten minutes later and can be taken back until then.
 */
@ApplicationScoped
class Decisions {

    static final Duration UNDO = Duration.ofMinutes(10);
    private static final int DAYS_TO_SETTLE = 2;

    private final Timeline timeline;
    private final Opinions opinions;
    private final Submissions submissions;
    private final People people;
    private final Keys keys;
    private final Tellings tellings;
    private final DeskCounts counts;

    Decisions(
            Timeline timeline,
            Opinions opinions,
            Submissions submissions,
            People people,
            Keys keys,
            Tellings tellings,
            DeskCounts counts) {
        this.timeline = timeline;
        this.opinions = opinions;
        this.submissions = submissions;
        this.people = people;
        this.keys = keys;
        this.tellings = tellings;
        this.counts = counts;
    }

    ActResult decide(Doing doing) {
        List<ActForm.Problem> problems = problems(doing);
        if (!problems.isEmpty()) {
            return ActResult.problems(problems);
        }
        Decision decision = decision(doing);
        Review review = doing.review();
        Optional<SecondLook> second = SecondLook.of(
                review.severity(),
                firstLook(doing.id()),
                decision.outcome(),
                review.secondWanted(),
                doing.id().id());
        boolean somebody = others(doing, List.of(doing.who())).findAny().isPresent();
        if (second.filter(SecondLook.LESS_CAREFUL::equals).isPresent() && !somebody) {
            return ActResult.problem(
                    "outcome",
                    "This is less careful than the first look, which takes two people. "
                            + "Nobody else at this studio decides yet. Choose a more careful one, or add a colleague under Admin");
        }
        opinions.add(review, Opinion.Part.FIRST, doing.who(), doing.now(), decision);
        if (second.isPresent() && somebody) {
            review.firstDecided();
            return done(doing, EventKind.FIRST_DECIDED, second.get().words() + " " + story(decision));
        }
        settle(doing, decision, doing.who());
        return done(doing, EventKind.DECIDED, story(decision));
    }

    ActResult second(Doing doing) {
        List<Opinions.Given> given = opinions.of(doing.id(), doing.review().round());
        Opinions.Given first = Opinions.part(given, Opinion.Part.FIRST).orElseThrow();
        if (first.person().equals(doing.who())) {
            return ActResult.conflict("You gave the first decision; somebody else gives the second.");
        }
        List<ActForm.Problem> problems = problems(doing);
        if (!problems.isEmpty()) {
            return ActResult.problems(problems);
        }
        Decision decision = decision(doing);
        opinions.add(doing.review(), Opinion.Part.SECOND, doing.who(), doing.now(), decision);
        counts.secondReview(doing, first.decision(), decision);
        if (decision.outcome() == first.decision().outcome()) {
            settle(doing, first.decision(), first.person());
            return done(doing, EventKind.CONFIRMED, story(decision));
        }
        doing.review().disagree(doing.studio().hours().closeAfterWorkingDays(doing.now(), DAYS_TO_SETTLE));
        return done(doing, EventKind.DISAGREED, story(decision));
    }

    /** A lead who is neither of the two; where there is none, either of the two may take the more careful view. */
    ActResult arbitrate(Doing doing) {
        List<Opinions.Given> given = opinions.of(doing.id(), doing.review().round());
        List<UUID> both = given.stream().map(Opinions.Given::person).toList();
        Optional<String> refusal = notArbiter(doing, given, both);
        if (refusal.isPresent()) {
            return ActResult.conflict(refusal.get());
        }
        List<ActForm.Problem> problems = problems(doing);
        if (!problems.isEmpty()) {
            return ActResult.problems(problems);
        }
        Decision decision = decision(doing);
        opinions.add(doing.review(), Opinion.Part.ARBITER, doing.who(), doing.now(), decision);
        counts.settled(doing, moreCareful(given), decision);
        settle(doing, decision, doing.who());
        return done(doing, EventKind.ARBITRATED, story(decision));
    }

    private Optional<String> notArbiter(Doing doing, List<Opinions.Given> given, List<UUID> both) {
        boolean third = others(doing, both).anyMatch(StaffMember::leads);
        if (third) {
            boolean fit = doing.member().leads() && !both.contains(doing.who());
            return fit ? Optional.empty() : Optional.of("A lead who gave neither review settles this.");
        }
        return doing.form()
                        .chosen()
                        .filter(choice -> choice.lessCarefulThan(moreCareful(given)))
                        .isPresent()
                ? Optional.of("No third lead is here to settle this, so the more careful view holds: "
                        + moreCareful(given).title() + ".")
                : Optional.empty();
    }

    /** The more careful of two views: what holds while they disagree. */
    static DecidedOutcome moreCareful(List<Opinions.Given> given) {
        return given.stream()
                .map(one -> one.decision().outcome())
                .max(Comparator.naturalOrder())
                .orElse(DecidedOutcome.DOCTOR);
    }

    ActResult requestSecond(Doing doing) {
        Review review = doing.review();
        if (others(doing, List.of(doing.who())).findAny().isEmpty()) {
            return ActResult.conflict(
                    "Nobody else at this studio decides yet. The owner can add a colleague under Admin.");
        }
        Optional<StaffMember> named = doing.form().personId().flatMap(id -> others(doing, List.of(doing.who()))
                .filter(one -> one.id().equals(id))
                .findAny());
        if (named.isEmpty() && !doing.form().personText().isEmpty()) {
            return ActResult.problem("person", "Select a colleague who decides, or whoever is free");
        }
        if (review.state() == ReviewState.DECIDED) {
            if (!review.untold()) {
                return ActResult.conflict("The client has been told already.");
            }
            review.undo();
            timeline.add(doing.id(), EventKind.UNDONE, doing.now(), doing.who(), "");
        }
        review.wantSecond();
        named.ifPresent(one -> review.assign(one.id()));
        String whose = named.map(one -> "Of " + one.name() + ". ").orElse("");
        return done(doing, EventKind.SECOND_WANTED, whose + doing.form().reasonText());
    }

    ActResult tell(Doing doing) {
        return tellings.now(doing);
    }

    ActResult undo(Doing doing) {
        Review review = doing.review();
        if (review.state() == ReviewState.SECOND) {
            boolean own = Opinions.part(opinions.of(doing.id(), review.round()), Opinion.Part.FIRST)
                    .filter(first -> first.person().equals(doing.who()))
                    .isPresent();
            if (!own) {
                return ActResult.conflict("Only whoever gave the first decision can take it back.");
            }
        } else if (!review.untold()) {
            return ActResult.conflict("The client has been told already. Write to them instead.");
        }
        review.undo();
        return done(doing, EventKind.UNDONE, doing.form().reasonText());
    }

    private void settle(Doing doing, Decision decision, UUID by) {
        byte[] sealed = keys.of(doing.id()).seal(Reviews.TABLE, FieldGroup.NOTES, decision.bytes());
        doing.review().settle(by, doing.now(), sealed, doing.now().plus(UNDO));
    }

    /** Those at the studio who decide, but for some. */
    private java.util.stream.Stream<StaffMember> others(Doing doing, List<UUID> but) {
        return people.of(doing.id().studioId()).values().stream()
                .filter(StaffMember::decides)
                .filter(member -> !but.contains(member.id()));
    }

    private static Decision decision(Doing doing) {
        ActForm form = doing.form();
        return new Decision(
                form.chosen().orElseThrow(),
                form.reasonText(),
                form.messageText(),
                doing.member().name(),
                form.untilDay().orElse(null));
    }

    private static List<ActForm.Problem> problems(Doing doing) {
        ActForm form = doing.form();
        List<ActForm.Problem> problems = new ArrayList<>();
        if (form.chosen().isEmpty()) {
            problems.add(new ActForm.Problem("outcome", "Select what you decide"));
        }
        boolean day = !form.untilText().isEmpty();
        boolean past = form.untilDay()
                .filter(until -> until.isAfter(
                        doing.now().atZone(doing.studio().hours().zone()).toLocalDate()))
                .isEmpty();
        if (day && form.chosen().filter(DecidedOutcome.WAIT::equals).isEmpty()) {
            problems.add(new ActForm.Problem("until", "Leave the day empty, or select “Not yet: wait”"));
        } else if (day && past) {
            problems.add(new ActForm.Problem("until", "Enter a day after today, like 3/12/2026"));
        }
        Writing.reasonProblem(doing).ifPresent(missing -> problems.addAll(missing.problems()));
        problems.addAll(Writing.messageProblems(form));
        return problems;
    }

    /** What the rules said; a form they could not judge counts as the most careful. */
    private DecidedOutcome firstLook(RecordId id) {
        return submissions
                .open(id.studioId(), id.id())
                .flatMap(sent -> sent.assessment())
                .map(AssessmentDocument::outcome)
                .flatMap(DecidedOutcome::of)
                .orElse(DecidedOutcome.DOCTOR);
    }

    /** What a later decision would otherwise overwrite: the message went to the client, so it stays on record. */
    private static String story(Decision decision) {
        String story = decision.outcome().title() + ". " + decision.reason();
        return decision.message().isEmpty() ? story : story + "\nTo the client: " + decision.message();
    }

    private ActResult done(Doing doing, EventKind kind, String detail) {
        timeline.add(doing.id(), kind, doing.now(), doing.who(), detail);
        return ActResult.DONE;
    }
}
