package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.AskedAgain;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.submission.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer to a question back, as posted: the named questions and no others.
 *
 * @param words to the practitioner's own words; empty when none were asked
 * @param slip what is wrong with them
 * @param said every text that is searched for words, as it was typed
 */
record TypedReply(AskedAgain read, TypedWords words, Optional<PageReading.Problem> slip, Answers said) {

    static final String WORDS = "words";
    static final String SHOWN = "shown";

    /** The hidden field with the id of the question back that a page shows. */
    static final String ASK = "ask";

    /**
     * Reads it.
     *
     * @param slips tells what is wrong with words to the practitioner; absent when none were asked
     */
    static TypedReply of(AskedAgain.Form form, Posted posted, Optional<Slips> slips) {
        AskedAgain read = AskedAgain.read(form, posted, Set.copyOf(posted.all(SHOWN)));
        TypedWords words = TypedWords.of(
                slips.isPresent() ? posted.all(WORDS).stream().findFirst().orElse("") : "");
        Optional<PageReading.Problem> slip =
                slips.flatMap(says -> says.of(words)).map(text -> new PageReading.Problem(WORDS, WORDS, text));
        return new TypedReply(read, words, slip, said(read.questions(), posted));
    }

    /** What can be wrong with words; empty when they will do. */
    @FunctionalInterface
    interface Slips {
        Optional<String> of(TypedWords words);
    }

    private static Answers said(List<Question> questions, Posted posted) {
        Map<String, Answer> said = new HashMap<>();
        questions.stream().filter(Question::isSearchedForWords).forEach(question -> posted.one(question.id())
                .ifPresent(text -> said.put(question.id(), new Answer.Words(text))));
        return new Answers(said);
    }

    boolean complete() {
        return read.complete() && slip.isEmpty();
    }

    /** Whether taking it gives this version. */
    boolean makes(Version version) {
        return complete()
                && read.answers().equals(version.answers())
                && words.text().equals(version.words());
    }

    List<PageReading.Problem> problems() {
        return Stream.concat(read.problems().stream(), slip.stream()).toList();
    }

    /** What is heard in all of it, also in what cannot be taken as it is. */
    TypedWords.Heard heard(Edition edition, Answers held, LocalDate today) {
        Answers all = read.answers().with(said);
        TypedWords.Heard inWords = words.heard(edition, today);
        return new TypedWords.Heard(
                inWords.despair() || edition.isCrisis(all, today),
                inWords.sign() || (edition.isUrgent(all, today) && !edition.isUrgent(held, today)));
    }

    /** Everything written in it, for a person to read when it cannot be taken as an answer. */
    String written() {
        return Stream.concat(
                        Stream.of(words.text()),
                        said.byQuestion().keySet().stream().sorted().flatMap(question -> said.words(question).stream()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "TypedReply";
    }
}
