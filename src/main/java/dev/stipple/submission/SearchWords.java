package dev.stipple.submission;

import dev.stipple.questionnaire.Answers;
import dev.stipple.submission.SearchWord.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From text to the words that find a submission, and from what somebody types to the words that are looked for. Names are
 * folded: small letters, no accents, in any script.
 */
final class SearchWords {

    private static final int FIRST_BEGINNING = 3;
    private static final int LONGEST = 24;
    private static final int END_OF_PHONE = 8;
    private static final int GROUP = 5;

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z},;]+");
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]+");
    private static final Pattern DIALLED = Pattern.compile("[\\p{Nd}+()./\\-]*\\p{Nd}[\\p{Nd}+()./\\-]*");
    private static final Pattern OF_A_REFERENCE = Pattern.compile("([2-9A-HJ-NP-Z]{5}){1,2}");

    /** Letters that are one with a sign through them or two grown together, which the Unicode decomposition leaves whole. */
    private static final Map<String, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ς", "σ"));

    private SearchWords() {}

    /** Everything that a submission is found by. */
    static Set<SearchWord> of(String reference, Answers answers) {
        Set<SearchWord> words = new LinkedHashSet<>();
        words.add(new SearchWord(Kind.REFERENCE, reference));
        words.add(new SearchWord(Kind.REFERENCE, reference.substring(0, GROUP)));
        words.add(new SearchWord(Kind.REFERENCE, reference.substring(GROUP)));
        answers.words("name").ifPresent(name -> words.addAll(ofName(name)));
        words.addAll(ofContact(answers));
        return words;
    }

    /** What tells that two submissions may be of one client: the e-mail address, and the end of the phone number. */
    static Set<SearchWord> ofContact(Answers answers) {
        Set<SearchWord> words = new LinkedHashSet<>();
        answers.words("email").ifPresent(email -> words.add(email(email)));
        answers.words("phone").map(SearchWords::digits).ifPresent(digits -> words.addAll(phone(digits)));
        return words;
    }

    private static Set<SearchWord> ofName(String name) {
        return GAPS.splitAsStream(fold(name))
                .flatMap(part -> Stream.concat(
                        NOT_IN_A_WORD.splitAsStream(part),
                        Stream.of(NOT_IN_A_WORD.matcher(part).replaceAll(""))))
                .filter(word -> !word.isEmpty())
                .flatMap(SearchWords::beginnings)
                .map(word -> new SearchWord(Kind.NAME, word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A word whole and its beginnings; of names written without an alphabet one sign is a beginning. */
    private static Stream<String> beginnings(String word) {
        String whole = cut(word);
        int first = Character.isIdeographic(whole.codePointAt(0)) ? 1 : FIRST_BEGINNING;
        int length = whole.codePointCount(0, whole.length());
        return Stream.concat(
                IntStream.range(first, length).mapToObj(end -> whole.substring(0, whole.offsetByCodePoints(0, end))),
                Stream.of(whole));
    }

    /** What is looked for: every word must be found, each as any one of what it may be. */
    static List<Set<SearchWord>> typed(String typed) {
        List<Set<SearchWord>> words = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (String part : GAPS.split(typed, 0)) {
            if (DIALLED.matcher(part).matches()) {
                number.append(digits(part));
            } else {
                addNumber(words, number);
                words.addAll(written(part));
            }
        }
        addNumber(words, number);
        return words.stream().distinct().toList();
    }

    private static List<Set<SearchWord>> written(String part) {
        if (part.contains("@")) {
            return List.of(Set.of(email(part)));
        }
        String joined = APOSTROPHES.matcher(part).replaceAll("");
        return Arrays.stream(NOT_IN_A_WORD.split(fold(joined), 0))
                .filter(word -> !word.isEmpty())
                .map(SearchWords::nameOrReference)
                .toList();
    }

    private static Set<SearchWord> nameOrReference(String word) {
        Set<SearchWord> either = new LinkedHashSet<>();
        either.add(new SearchWord(Kind.NAME, cut(word)));
        addReference(either, word);
        return either;
    }

    /** The parts of a phone number that were typed apart are one number. */
    private static void addNumber(List<Set<SearchWord>> words, StringBuilder number) {
        if (number.length() > 0) {
            Set<SearchWord> either = new LinkedHashSet<>(phone(number.toString()));
            addReference(either, number.toString());
            words.add(either);
            number.setLength(0);
        }
    }

    private static void addReference(Set<SearchWord> either, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (OF_A_REFERENCE.matcher(upper).matches()) {
            either.add(new SearchWord(Kind.REFERENCE, upper));
        }
    }

    private static SearchWord email(String address) {
        return new SearchWord(
                Kind.EMAIL,
                Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** The whole number, and its end, which stays the same with and without the code of the country. */
    private static Set<SearchWord> phone(String digits) {
        Set<SearchWord> words = new LinkedHashSet<>();
        if (!digits.isEmpty()) {
            words.add(new SearchWord(Kind.PHONE, digits));
            words.add(new SearchWord(Kind.PHONE, digits.substring(Math.max(0, digits.length() - END_OF_PHONE))));
        }
        return words;
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(sign -> Integer.toString(Character.digit(sign, 10)))
                .collect(Collectors.joining());
    }

    private static String fold(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return bare.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> WHOLE_LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
