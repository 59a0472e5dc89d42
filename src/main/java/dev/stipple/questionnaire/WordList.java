package dev.stipple.questionnaire;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Words to look for in what a client wrote. What is found becomes a fact with the codes of the classes found; it may only
 * make an outcome stricter, so a word missed is never worse than no list at all.
 */
public final class WordList {

    private final String fact;
    private final List<String> codes;
    private final PhraseIndex<String> terms = new PhraseIndex<>();
    private final PhraseIndex<Boolean> except = new PhraseIndex<>();
    private final PhraseIndex<Boolean> negating = new PhraseIndex<>();
    private final Negations negations;
    private final List<Near> near = new ArrayList<>();

    private record Near(String code, String name) {}

    /**
     * What one code stands for.
     *
     * @param terms phrases that say it
     * @param near single words of which misspellings count too
     */
    public record WordClass(String code, List<Phrase> terms, List<String> near) {
        public WordClass {
            terms = List.copyOf(terms);
            near = List.copyOf(near);
        }
    }

    /**
     * Words that take back what follows them.
     *
     * @param reach how many words at most between the negation and the end of its reach
     * @param classes codes to which this applies
     */
    public record Negations(List<Phrase> words, int reach, Set<String> classes) {
        /** For lists in which nothing is taken back. */
        public static final Negations NONE = new Negations(List.of(), 0, Set.of());

        public Negations {
            words = List.copyOf(words);
            classes = Set.copyOf(classes);
        }
    }

    /**
     * A list that gives one fact. Others may give the same one, a list for each language; what is hidden or taken back here
     * is so for this list alone.
     *
     * @param except phrases whose words are hidden before anything is looked for: idioms, names
     */
    public WordList(String fact, List<WordClass> classes, List<Phrase> except, Negations negations) {
        this.fact = fact;
        this.codes = classes.stream().map(WordClass::code).toList();
        this.negations = negations;
        for (WordClass one : classes) {
            one.terms().forEach(phrase -> terms.add(one.code(), phrase));
            one.near().forEach(name -> near.add(new Near(one.code(), name)));
        }
        except.forEach(phrase -> this.except.add(true, phrase));
        negations.words().forEach(phrase -> negating.add(true, phrase));
    }

    public String fact() {
        return fact;
    }

    public List<String> codes() {
        return codes;
    }

    /** The codes of the classes that a text names. */
    public Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (List<String> sentence : Sentences.of(text)) {
            BitSet hidden = hidden(sentence);
            for (int at = 0; at < sentence.size(); at++) {
                if (!hidden.get(at)) {
                    terms(sentence, at, hidden, found);
                    misspellings(sentence, at, found);
                }
            }
        }
        return found;
    }

    private BitSet hidden(List<String> sentence) {
        BitSet hidden = new BitSet(sentence.size());
        for (int at = 0; at < sentence.size(); at++) {
            int start = at;
            except.at(sentence, at, (idiom, end) -> hidden.set(start, end));
        }
        return hidden;
    }

    private void terms(List<String> sentence, int at, BitSet hidden, Set<String> found) {
        terms.at(sentence, at, (code, end) -> {
            if (hidden.get(at, end).isEmpty() && !negated(sentence, at, code)) {
                found.add(code);
            }
        });
    }

    private void misspellings(List<String> sentence, int at, Set<String> found) {
        String word = sentence.get(at);
        for (Near one : near) {
            if (!found.contains(one.code()) && Misspelling.of(one.name(), word) && !negated(sentence, at, one.code())) {
                found.add(one.code());
            }
        }
    }

    private boolean negated(List<String> sentence, int at, String code) {
        if (!negations.classes().contains(code)) {
            return false;
        }
        if (beginsWithNegation(sentence, at)) {
            return false;
        }
        AtomicBoolean negated = new AtomicBoolean();
        for (int start = 0; start < at; start++) {
            negating.at(sentence, start, (any, end) -> {
                if (end <= at && at - end < negations.reach()) {
                    negated.set(true);
                }
            });
        }
        return negated.get();
    }

    /** "No, not worth living": what holds its own negation is not taken back by another before it. */
    private boolean beginsWithNegation(List<String> sentence, int at) {
        AtomicBoolean begins = new AtomicBoolean();
        negating.at(sentence, at, (any, end) -> begins.set(true));
        return begins.get();
    }
}
