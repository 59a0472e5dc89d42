package dev.stipple.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What ends a wait: a day that can be worked out, or a sign to look for. */
public sealed interface Until {

    /** The first day on which the wait is over, when the facts tell it. */
    Optional<LocalDate> day(FactLookup facts);

    /** The fact ids that the day is worked out from. */
    Stream<String> facts();

    /** So many months after a stated day. */
    record After(String fact, int months) implements Until {
        @Override
        public Optional<LocalDate> day(FactLookup facts) {
            return facts.value(fact) instanceof Value.Day stated
                    ? Optional.of(stated.day().plusMonths(months))
                    : Optional.empty();
        }

        @Override
        public Stream<String> facts() {
            return Stream.of(fact);
        }
    }

    /** A condition in words for the client; it completes "We can look again when ...". */
    record Sign(String words) implements Until {
        @Override
        public Optional<LocalDate> day(FactLookup facts) {
            return Optional.empty();
        }

        @Override
        public Stream<String> facts() {
            return Stream.empty();
        }
    }
}
