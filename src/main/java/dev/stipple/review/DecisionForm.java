package dev.stipple.review;

import dev.stipple.edition.BannedPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A decision as typed. */
public record DecisionForm(
        @RestForm @Nullable String outcome,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String message,
        @RestForm @Nullable String version) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "", "");

    private static final int LONGEST = 5000;
    private static final String TOO_LONG = "Shorten the %s to %,d characters; it is all still here";

    /** One thing to mend, by the field it is about. */
    public record Problem(String field, String text) {}

    Optional<DecidedOutcome> chosen() {
        return DecidedOutcome.of(text(outcome));
    }

    String reasonText() {
        return text(reason);
    }

    String messageText() {
        return text(message);
    }

    int versionNumber() {
        String typed = text(version);
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /**
     * What stands against recording it.
     *
     * @param firstLook what the rules said
     * @param lead whether a lead practitioner decides
     */
    List<Problem> problems(DecidedOutcome firstLook, boolean lead) {
        List<Problem> problems = new ArrayList<>();
        if (chosen().isEmpty()) {
            problems.add(new Problem("outcome", "Select what you decide"));
        }
        if (chosen().filter(choice -> choice.lessCarefulThan(firstLook)).isPresent() && !lead) {
            problems.add(
                    new Problem(
                            "outcome",
                            "This is less careful than the first look, so a lead practitioner must decide it. Choose a more careful one, or ask your lead"));
        }
        if (reasonText().isEmpty()) {
            problems.add(new Problem("reason", "Enter your reason, at least one line"));
        }
        if (reasonText().length() > LONGEST) {
            problems.add(new Problem("reason", TOO_LONG.formatted("reason", LONGEST)));
        }
        if (messageText().length() > LONGEST) {
            problems.add(new Problem("message", TOO_LONG.formatted("message", LONGEST)));
        }
        BannedPhrases.in(messageText())
                .forEach(phrase -> problems.add(new Problem(
                        "message",
                        "The message says “" + phrase + "”, which clients should never read. Say it another way")));
        return problems;
    }

    /** What stands against one field; empty when nothing does. */
    public String problem(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .collect(Collectors.joining(". "));
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "").strip();
    }

    @Override
    public String toString() {
        return "DecisionForm";
    }
}
