package dev.stipple.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds submissions by what somebody types: a reference, a name or its beginning, an e-mail address, a phone number. */
@ApplicationScoped
public class Search {

    /** What is typed may be this long, and hold this many words; more finds no better. */
    public static final int LONGEST = 200;

    public static final int MOST_WORDS = 10;

    /** Of a word that more forms have, only the latest are looked through, unless all words are so common. */
    private static final int MANY = 1_000;

    private static final String NEWEST = " order by s.sent_at desc, s.id desc";

    private static final String COUNT = "select %1$s as word, count(*) as n from (select 1 from search_mark m"
            + " where m.studio_id = :studio and m.mark in (:word%1$s) limit " + (MANY + 1) + ") counted";

    /** Ids tell when a form was begun. */
    private static final String LATEST = "(select m.submission_id from search_mark m where m.studio_id = :studio"
            + " and m.mark = :mark%s order by m.submission_id desc limit " + (MANY + 1) + ")";

    private static final String OF_THESE =
            "select s.id from (%s) found join submission s on s.studio_id = :studio and s.id = found.submission_id";

    /** Counted, not asked for by "exists": that the database may answer by reading all forms that have the word. */
    private static final String HAS = "(select count(*) from search_mark m where m.studio_id = :studio"
            + " and m.submission_id = found.submission_id and m.mark in (:word%s)) > 0";

    private static final String FOUND = "select s.id from submission s where s.studio_id = :studio and s.id in (";
    private static final String BY_WORD =
            "select m.submission_id from search_mark m where m.studio_id = :studio and m.mark in (:word%s)";

    /** Joined, the database may compare each form that one word finds with each that another does: of two common words, millions. */
    private static final String BOTH = " intersect ";

    private final Session entities;
    private final SearchMarks marks;

    Search(Session entities, SearchMarks marks) {
        this.entities = entities;
        this.marks = marks;
    }

    /** Why something cannot be looked for. */
    public enum Trouble {
        NOTHING_TYPED,
        TOO_LONG
    }

    /** What is wrong with what was typed, if anything. */
    public static Optional<Trouble> trouble(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.of(Trouble.TOO_LONG);
        }
        int words = SearchWords.typed(typed).size();
        if (words == 0) {
            return Optional.of(Trouble.NOTHING_TYPED);
        }
        return words > MOST_WORDS ? Optional.of(Trouble.TOO_LONG) : Optional.empty();
    }

    /**
     * The submissions of a studio in which every word is found, the newest first; none when there is trouble. The forms of the rarest
     * word are looked through for the others, so that the cost is not that of a name that half the clients have. Of one word that
     * is in more than {@value #MANY} forms, the newest of those that were begun last.
     */
    @Transactional
    public List<UUID> find(UUID studio, String typed, int limit) {
        if (trouble(typed).isPresent()) {
            return List.of();
        }
        List<List<byte[]>> words = SearchWords.typed(typed).stream()
                .map(word -> marks.of(studio, word))
                .toList();
        if (words.size() == 1) {
            return among(studio, words, 0, limit);
        }
        Counted rarest = rarest(studio, words);
        return rarest.forms() > MANY ? everywhere(studio, words, limit) : among(studio, words, rarest.word(), limit);
    }

    /** How many forms have a word, up to one more than {@link #MANY}. */
    private record Counted(int word, long forms) {}

    private Counted rarest(UUID studio, List<List<byte[]>> words) {
        String each = each(words, COUNT).collect(Collectors.joining(" union all "));
        NativeQuery<Tuple> query = entities.createNativeQuery(each, Tuple.class)
                .addScalar("word", Integer.class)
                .addScalar("n", Long.class);
        ask(query, studio, words);
        return query.getResultList().stream()
                .map(row -> new Counted(row.get(0, Integer.class), row.get(1, Long.class)))
                .min(Comparator.comparing(Counted::forms))
                .orElseThrow();
    }

    /** Looks through the forms of one word for the others. */
    private List<UUID> among(UUID studio, List<List<byte[]>> words, int rarest, int limit) {
        List<byte[]> these = words.get(rarest);
        List<List<byte[]>> others = IntStream.range(0, words.size())
                .filter(word -> word != rarest)
                .mapToObj(words::get)
                .toList();
        String found =
                IntStream.range(0, these.size()).mapToObj(LATEST::formatted).collect(Collectors.joining(" union "));
        String have = others.isEmpty() ? "" : each(others, HAS).collect(Collectors.joining(" and ", " where ", ""));
        NativeQuery<UUID> query = entities.createNativeQuery(OF_THESE.formatted(found) + have + NEWEST, UUID.class);
        IntStream.range(0, these.size()).forEach(mark -> query.setParameter("mark" + mark, these.get(mark)));
        ask(query, studio, others);
        return query.setMaxResults(limit).getResultList();
    }

    /** Reads all forms of all words: each is common, and a form that has them all may be an old one. */
    private List<UUID> everywhere(UUID studio, List<List<byte[]>> words, int limit) {
        String all = each(words, BY_WORD).collect(Collectors.joining(BOTH));
        NativeQuery<UUID> query = entities.createNativeQuery(FOUND + all + ")" + NEWEST, UUID.class);
        ask(query, studio, words);
        return query.setMaxResults(limit).getResultList();
    }

    private static Stream<String> each(List<List<byte[]>> words, String part) {
        return IntStream.range(0, words.size()).mapToObj(part::formatted);
    }

    private static void ask(NativeQuery<?> query, UUID studio, List<List<byte[]>> words) {
        query.setParameter("studio", studio);
        for (int word = 0; word < words.size(); word++) {
            query.setParameterList("word" + word, words.get(word), byte[].class);
        }
    }
}
