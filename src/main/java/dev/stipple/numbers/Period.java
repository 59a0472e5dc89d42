package dev.stipple.numbers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The time that is looked back on. */
enum Period {
    MONTH("30", 30, "the last 30 days"),
    QUARTER("90", 90, "the last 90 days"),
    YEAR("365", 365, "the last year");

    private final String code;
    private final int days;
    private final String words;

    Period(String code, int days, String words) {
        this.code = code;
        this.days = days;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Its first day, when a day is its last. */
    LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }

    /** The period of a code from an address; what is no code means ninety days. */
    static Period of(Optional<String> code) {
        return Arrays.stream(values())
                .filter(period -> code.filter(period.code::equals).isPresent())
                .findFirst()
                .orElse(QUARTER);
    }
}
