package dev.stipple.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All pages in order. Immutable; looked up several hundred times for one page shown, so its questions are indexed. */
public final class Questionnaire {

    private final Page before;
    private final List<Part> parts;
    private final List<Page> pages;
    private final Map<String, Question> byId = new HashMap<>();
    private final Map<String, Set<String>> tellingCodes = new HashMap<>();
    private final List<DerivedFact> derived;
    private final Map<String, DerivedFact> derivedByFact = new HashMap<>();
    private final Set<String> facts;
    private final List<Score> scores;
    private final List<WordList> words;

    /**
     * The pages of the parts, in order.
     *
     * @param before the page of age and consent, ahead of the parts
     * @param scores sums over the items of a scale
     * @param words what to look for in texts; several lists may give one fact
     */
    public Questionnaire(Page before, List<Part> parts, List<Score> scores, List<WordList> words) {
        this.before = before;
        this.parts = List.copyOf(parts);
        this.pages = Stream.concat(Stream.of(before), parts.stream().flatMap(part -> part.pages().stream()))
                .toList();
        questions().forEach(question -> byId.putIfAbsent(question.id(), question));
        byId.forEach((id, question) -> tellingCodes.put(id, telling(question)));
        this.scores = List.copyOf(scores);
        this.words = List.copyOf(words);
        this.derived = DerivedFact.all(this, scores, words);
        derived.forEach(fact -> derivedByFact.put(fact.fact(), fact));
        this.facts = Stream.concat(
                        questions()
                                .filter(question -> !(question instanceof Question.TextQuestion))
                                .map(Question::id),
                        derivedByFact.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Score> scores() {
        return scores;
    }

    public List<WordList> words() {
        return words;
    }

    /**
     * The codes that the lists of a fact find in a text, all of them together. There is one list for each language, and a
     * text is searched in every one, whatever language the page had: many write in their own.
     */
    public Set<String> named(String fact, String text) {
        return words.stream()
                .filter(list -> list.fact().equals(fact))
                .flatMap(list -> list.in(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> telling(Question question) {
        return question.options().stream()
                .filter(option -> !option.unknown())
                .map(Option::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an answer says something: not one of "not sure", of a code that there is no more, or of no question. */
    boolean tells(String question, Answer answer) {
        Set<String> telling = tellingCodes.get(question);
        if (telling == null) {
            return false;
        }
        if (answer instanceof Answer.Choice one) {
            return telling.contains(one.code());
        }
        return !(answer instanceof Answer.Choices several) || telling.containsAll(several.codes());
    }

    /** The fact ids that the answers can give. */
    Set<String> facts() {
        return facts;
    }

    List<DerivedFact> derived() {
        return derived;
    }

    Optional<DerivedFact> derived(String fact) {
        return Optional.ofNullable(derivedByFact.get(fact));
    }

    public Page before() {
        return before;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Every page, the one before the parts first. */
    public List<Page> pages() {
        return pages;
    }

    public Optional<Page> page(String slug) {
        return pages.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    public Stream<Question> questions() {
        return pages.stream().flatMap(page -> page.questions().stream());
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The page that asks a question. */
    public Optional<Page> pageOf(String question) {
        return pages.stream().filter(page -> page.asks(question)).findFirst();
    }

    /** The part that a page belongs to; none for the page before the parts. */
    public Optional<Part> partOf(Page page) {
        return parts.stream().filter(part -> part.pages().contains(page)).findFirst();
    }

    /** The same pages in the same order, and the same scores; word lists are told apart by the edition's hash. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Questionnaire that
                && before.equals(that.before)
                && parts.equals(that.parts)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, parts, scores);
    }
}
