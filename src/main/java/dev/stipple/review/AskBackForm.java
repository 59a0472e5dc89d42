package dev.stipple.review;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.edition.ReadingGrade;
import dev.stipple.shared.web.Language;
import dev.stipple.submission.AskBacks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A question back as a practitioner chose and typed it. */
public record AskBackForm(
        @RestForm @Nullable List<String> question,
        @RestForm @Nullable String words,
        @RestForm @Nullable String version,
        @RestForm @Nullable String act) {

    static final AskBackForm EMPTY = new AskBackForm(List.of(), "", "", "");

    private static final int MOST_QUESTIONS = 5;
    private static final int LONGEST = 500;
    private static final double EVERYBODY_READS = 7;
    private static final int AGE_AT_GRADE_0 = 5;

    /** One thing to mend, by the field it is about. */
    public record Problem(String field, String text) {}

    boolean sends() {
        return "send".equals(act);
    }

    boolean ends() {
        return "end".equals(act);
    }

    /** The chosen questions that may be asked, in the order of the form. */
    List<String> chosen(Set<String> askable) {
        Set<String> posted = new LinkedHashSet<>(Objects.requireNonNullElse(question, List.of()));
        return askable.stream().filter(posted::contains).toList();
    }

    String text() {
        return Objects.toString(words, "").replace("\r\n", "\n").strip();
    }

    int versionNumber() {
        String typed = Objects.toString(version, "").strip();
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    AskBacks.Content content(Set<String> askable) {
        return new AskBacks.Content(chosen(askable), text());
    }

    /**
     * What stands against asking it.
     *
     * @param askable ids of the questions that may be asked, in order
     * @param language tag of the client's language
     */
    List<Problem> problems(Set<String> askable, String language) {
        List<Problem> problems = new ArrayList<>();
        int chosen = chosen(askable).size();
        if (chosen == 0 && text().isEmpty()) {
            problems.add(new Problem("question", "Choose at least one question, or write your own"));
        }
        if (chosen > MOST_QUESTIONS) {
            problems.add(new Problem("question", "Choose at most 5 questions. You have chosen " + chosen));
        }
        int length = text().codePointCount(0, text().length());
        if (length > LONGEST) {
            problems.add(new Problem(
                    "words",
                    "Shorten your words to 500 characters. They have %,d; all are still here".formatted(length)));
        }
        banned(language)
                .forEach(phrase -> problems.add(new Problem(
                        "words",
                        "Your words say “" + phrase + "”, which clients should never read. Say it another way")));
        return problems;
    }

    /** In the client's language and in ours: many write in both. */
    private Set<String> banned(String language) {
        return Stream.of(language, "en")
                .filter(tag -> Language.named(tag).isPresent())
                .flatMap(tag -> BannedPhrases.in(text(), tag).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A hint where English words are harder to read than the form itself; empty otherwise. */
    String hint(String language) {
        double grade = ReadingGrade.of(text());
        return language.equals("en") && grade > EVERYBODY_READS
                ? "These words read at about age " + Math.round(grade + AGE_AT_GRADE_0)
                        + ". The form itself reads at about age 11. Shorter sentences and everyday words help."
                : "";
    }

    @Override
    public String toString() {
        return "AskBackForm";
    }
}
