package dev.stipple.help;

import dev.stipple.edition.Source;
import java.util.List;

/**
 * Something that clients read about SMP, beside what is true.
 *
 * @param claim as people meet it; quoted, so it may say what we never say
 * @param truth in our own words
 * @param sources none where we have only our own understanding
 * @param read the year in which the sources were read
 */
public record Claim(String id, Words claim, Words truth, Grade grade, List<Source> sources, int read) {

    public Claim {
        sources = List.copyOf(sources);
    }

    /** The year as text: a number would be grouped like 2,026 in some languages. */
    public String shownYear() {
        return Integer.toString(read);
    }
}
