package dev.stipple.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;

/**
 * Phrases by the words they can begin with, so that a long list costs little for each word of a text.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {

    private record Entry<T>(T meaning, Phrase phrase) {}

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
    private final List<Entry<T>> byFirstLetters = new ArrayList<>();

    void add(T meaning, Phrase phrase) {
        Entry<T> entry = new Entry<>(meaning, phrase);
        boolean open = phrase.starts().stream().anyMatch(start -> start.endsWith("*"));
        if (open) {
            byFirstLetters.add(entry);
        } else {
            phrase.starts().forEach(start -> byFirstWord
                    .computeIfAbsent(start, any -> new ArrayList<>())
                    .add(entry));
        }
    }

    /** Tells of each phrase that begins at a word of a sentence what it stands for, and the index after its last word. */
    void at(List<String> sentence, int start, ObjIntConsumer<T> told) {
        tell(byFirstWord.getOrDefault(sentence.get(start), List.of()), sentence, start, told);
        tell(byFirstLetters, sentence, start, told);
    }

    private void tell(List<Entry<T>> entries, List<String> sentence, int start, ObjIntConsumer<T> told) {
        for (Entry<T> entry : entries) {
            OptionalInt end = entry.phrase().endAt(sentence, start);
            if (end.isPresent()) {
                told.accept(entry.meaning(), end.getAsInt());
            }
        }
    }
}
