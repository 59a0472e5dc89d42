package dev.stipple.questionnaire;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** What a client answered to one question. Never prints itself: it is health data. */
public sealed interface Answer {

    /** The code of one option. */
    record Choice(String code) implements Answer {
        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** The codes ticked, at least one. */
    record Choices(Set<String> codes) implements Answer {
        public Choices {
            codes = Set.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Choices";
        }
    }

    /** A calendar day. */
    record Day(LocalDate day) implements Answer {
        @Override
        public String toString() {
            return "Day";
        }
    }

    /** A month of a year. */
    record Month(YearMonth month) implements Answer {
        @Override
        public String toString() {
            return "Month";
        }
    }

    /** Words of the client's own, as typed. */
    record Words(String text) implements Answer {
        @Override
        public String toString() {
            return "Words";
        }
    }

    /** An optional question that was shown and left blank. */
    record Skipped() implements Answer {}
}
