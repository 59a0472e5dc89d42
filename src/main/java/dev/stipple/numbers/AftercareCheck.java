package dev.stipple.numbers;

import dev.stipple.numbers.AftercareForm.Problem;
import dev.stipple.shared.web.ShownTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands against recording what was typed.
 *
 * @param sent day on which the client sent the form
 * @param course what is recorded so far
 */
record AftercareCheck(AftercareForm form, LocalDate sent, LocalDate today, Course course) {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NOTE = 2000;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        need(problems, form.kindOf().isPresent(), "kind", "Select what you record");
        if (!form.takesBack()) {
            dayProblem().ifPresent(text -> problems.add(new Problem("day", text)));
            if (!form.treatment()) {
                lookProblems(problems);
            }
        }
        limit(problems, "words", form.words(), LONGEST_WORDS);
        limit(problems, "note", form.note(), LONGEST_NOTE);
        return problems;
    }

    private void lookProblems(List<Problem> problems) {
        need(problems, known(Choice.LOOKS, form.look()), "look", "Select how it healed");
        need(
                problems,
                known(Choice.COMPLICATIONS, form.complication()),
                "complication",
                "Select what went wrong, or “None”");
        boolean unnamed = AftercareForm.text(form.complication()).equals(Choice.OTHER)
                && AftercareForm.text(form.words()).isEmpty();
        need(problems, !unnamed, "words", "Enter what went wrong, in a few words");
        need(
                problems,
                known(Choice.SATISFACTION, form.satisfaction()),
                "satisfaction",
                "Select how satisfied the client is, or “Not asked”");
    }

    private Optional<String> dayProblem() {
        Optional<LocalDate> on = form.date();
        if (on.isEmpty()) {
            return Optional.of("Enter a real day, like 2 5 2026");
        }
        if (on.get().isAfter(today)) {
            return Optional.of("Enter a day that has come; this one is still ahead");
        }
        if (on.get().isBefore(sent)) {
            return Optional.of("Enter a day after the form was sent, " + ShownTime.date(sent));
        }
        return form.treatment() ? Optional.empty() : tooSoon(on.get());
    }

    private Optional<String> tooSoon(LocalDate on) {
        Optional<LocalDate> treated = course.treatedBy(on);
        if (treated.isEmpty()) {
            return Optional.of("Record the treatment first; none is recorded up to this day");
        }
        boolean early = form.kindOf().filter(AftercareKind.DAY_30::equals).isPresent()
                && on.isBefore(treated.get().plusDays(Course.HEALED_AFTER_DAYS));
        return early
                ? Optional.of("The 30-day look is at least " + Course.HEALED_AFTER_DAYS
                        + " days after the treatment of " + ShownTime.date(treated.get())
                        + ". Record an earlier one as a look after a session")
                : Optional.empty();
    }

    private static boolean known(List<Choice> choices, @Nullable String typed) {
        return Choice.in(choices, AftercareForm.text(typed)).isPresent();
    }

    private static void need(List<Problem> problems, boolean holds, String field, String text) {
        if (!holds) {
            problems.add(new Problem(field, text));
        }
    }

    private static void limit(List<Problem> problems, String field, @Nullable String typed, int longest) {
        need(
                problems,
                AftercareForm.text(typed).length() <= longest,
                field,
                "Shorten this to %,d characters; it is all still here".formatted(longest));
    }

    @Override
    public String toString() {
        return "AftercareCheck";
    }
}
