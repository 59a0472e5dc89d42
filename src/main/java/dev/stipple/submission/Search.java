package dev.stipple.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds submissions by what somebody types: a reference, a name or its beginning, an e-mail address, a phone number. */
@ApplicationScoped
public class Search {

    /** What is typed may be this long, and hold this many words; more finds no better. */
    public static final int LONGEST = 200;

    public static final int MOST_WORDS = 10;

    private static final String FOUND = "select s.id from submission s where s.studio_id = :studio and s.id in (";
    private static final String BY_WORD =
            "select m.submission_id from search_mark m where m.studio_id = :studio and m.mark in (:word";

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

    /** The submissions of a studio in which every word is found, the newest first; none when there is trouble. */
    @Transactional
    public List<UUID> find(UUID studio, String typed, int limit) {
        if (trouble(typed).isPresent()) {
            return List.of();
        }
        List<Set<SearchWord>> words = SearchWords.typed(typed);
        String every = IntStream.range(0, words.size())
                .mapToObj(word -> BY_WORD + word + ")")
                .collect(Collectors.joining(BOTH));
        NativeQuery<UUID> query = entities.createNativeQuery(
                        FOUND + every + ") order by s.sent_at desc, s.id desc", UUID.class)
                .setParameter("studio", studio)
                .setMaxResults(limit);
        for (int word = 0; word < words.size(); word++) {
            query.setParameterList("word" + word, marks.of(studio, words.get(word)), byte[].class);
        }
        return query.getResultList();
    }
}
