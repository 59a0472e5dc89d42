package dev.stipple.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of one fact. A fact that is not known has no value at all. Never prints itself: it is health data. */
public sealed interface Value {

    /** The value as words, for a witness: codes, a whole number, or an ISO date. */
    List<String> words();

    /** One answer code, such as {@code had}. */
    record Code(String code) implements Value {
        @Override
        public String toString() {
            return "Code";
        }

        @Override
        public List<String> words() {
            return List.of(code);
        }
    }

    /** The codes ticked in a question that allows several. */
    record Codes(Set<String> codes) implements Value {
        @Override
        public String toString() {
            return "Codes";
        }

        public Codes {
            codes = Set.copyOf(codes);
        }

        @Override
        public List<String> words() {
            return List.copyOf(new TreeSet<>(codes));
        }
    }

    /** A whole number; its unit belongs to the fact (years, months). */
    record Count(long number) implements Value {
        @Override
        public String toString() {
            return "Count";
        }

        @Override
        public List<String> words() {
            return List.of(Long.toString(number));
        }
    }

    /** A calendar day. A stated month is held as its last day, the reading that waits longest. */
    record Day(LocalDate day) implements Value {
        @Override
        public String toString() {
            return "Day";
        }

        @Override
        public List<String> words() {
            return List.of(day.toString());
        }
    }
}
