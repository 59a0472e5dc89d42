package dev.stipple.review;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What practitioners write: notes for colleagues, messages to the client, resolved flags, their own measurements. */
@ApplicationScoped
class Writing {

    private static final int LONGEST_MEASURE = 60;

    private final Timeline timeline;
    private final Submissions submissions;
    private final Tellings tellings;
    private final DeskCounts counts;
    private final ConsentLog consents;

    Writing(Timeline timeline, Submissions submissions, Tellings tellings, DeskCounts counts, ConsentLog consents) {
        this.consents = consents;
        this.timeline = timeline;
        this.submissions = submissions;
        this.tellings = tellings;
        this.counts = counts;
    }

    ActResult note(Doing doing) {
        return reasonProblem(doing)
                .orElseGet(() -> done(doing, EventKind.NOTE, doing.form().reasonText()));
    }

    ActResult message(Doing doing) {
        if (doing.form().messageText().isEmpty()) {
            return ActResult.problem("message", "Enter your message to the client");
        }
        List<ActForm.Problem> problems = messageProblems(doing.form());
        if (!problems.isEmpty()) {
            return ActResult.problems(problems);
        }
        return tellings.write(doing);
    }

    ActResult drop(Doing doing) {
        return tellings.drop(doing);
    }

    ActResult resolve(Doing doing) {
        Optional<Resolution.How> how = Resolution.How.of(doing.form().howText());
        if (how.isEmpty()) {
            return ActResult.problem("how", "Select how it was resolved");
        }
        Optional<ActResult> missing = reasonProblem(doing);
        if (missing.isPresent()) {
            return missing.get();
        }
        String rule = doing.form().ruleText();
        if (!raised(doing, rule)) {
            return ActResult.conflict("This flag is not raised any more.");
        }
        Resolution made = new Resolution(rule, how.get(), doing.form().reasonText());
        counts.resolved(doing, made);
        return done(doing, EventKind.RESOLVED, Sealed.write(made));
    }

    private boolean raised(Doing doing, String rule) {
        return submissions.open(doing.id().studioId(), doing.id().id()).flatMap(SentConsultation::assessment).stream()
                .flatMap(made -> java.util.stream.Stream.concat(made.findings().stream(), made.undecided().stream()))
                .anyMatch(finding -> finding.rule().equals(rule));
    }

    ActResult measure(Doing doing) {
        ActForm form = doing.form();
        List<ActForm.Problem> problems = new ArrayList<>();
        tooLong(problems, "grade", form.gradeText());
        tooLong(problems, "area", form.areaText());
        tooLong(problems, "skin", form.skinText());
        if (form.gradeText().isEmpty()
                && form.areaText().isEmpty()
                && form.skinText().isEmpty()) {
            problems.add(new ActForm.Problem("grade", "Enter at least one measurement"));
        }
        if (!problems.isEmpty()) {
            return ActResult.problems(problems);
        }
        Measurement made = new Measurement(form.gradeText(), form.areaText(), form.skinText());
        return done(doing, EventKind.MEASURED, Sealed.write(made));
    }

    /** The client took the consent back by phone or in the studio: the same as if they had done it on their page. */
    ActResult withdraw(Doing doing) {
        Optional<ActResult> missing = reasonProblem(doing);
        if (missing.isPresent()) {
            return missing.get();
        }
        Optional<Instant> careBy = new ClientStory(timeline.of(doing.id())).careBy(doing.review());
        consents.allWithdrawnFor(doing.id(), doing.now(), doing.who());
        doing.review().withdraw(doing.now(), careBy);
        return done(doing, EventKind.WITHDRAWN_FOR, doing.form().reasonText());
    }

    private static void tooLong(List<ActForm.Problem> problems, String field, String text) {
        if (text.length() > LONGEST_MEASURE) {
            problems.add(new ActForm.Problem(field, "Shorten this to 60 letters"));
        }
    }

    private ActResult done(Doing doing, EventKind kind, String detail) {
        timeline.add(doing.id(), kind, doing.now(), doing.who(), detail);
        return ActResult.DONE;
    }

    /** What stands against a reason that every such act needs. */
    static Optional<ActResult> reasonProblem(Doing doing) {
        String reason = doing.form().reasonText();
        if (reason.isEmpty()) {
            return Optional.of(ActResult.problem("reason", "Enter your reason, at least one line"));
        }
        return reason.length() > ActForm.LONGEST
                ? Optional.of(
                        ActResult.problem("reason", "Shorten the reason to 5,000 characters; it is all still here"))
                : Optional.empty();
    }

    /** What stands against a text that a client will read; an empty one is fine. */
    static List<ActForm.Problem> messageProblems(ActForm form) {
        List<ActForm.Problem> problems = new ArrayList<>();
        if (form.messageText().length() > ActForm.LONGEST) {
            problems.add(
                    new ActForm.Problem("message", "Shorten the message to 5,000 characters; it is all still here"));
        }
        BannedPhrases.in(form.messageText())
                .forEach(phrase -> problems.add(new ActForm.Problem(
                        "message",
                        "The message says “" + phrase + "”, which clients should never read. Say it another way")));
        return problems;
    }
}
