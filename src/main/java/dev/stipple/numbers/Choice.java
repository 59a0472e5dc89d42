package dev.stipple.numbers;

import java.util.List;
import java.util.Optional;

/** One thing to choose in the form of aftercare. */
record Choice(String code, String label) {

    /** How it healed. */
    static final List<Choice> LOOKS = List.of(
            new Choice("as-planned", "As planned"),
            new Choice("lighter", "Lighter than planned"),
            new Choice("darker", "Darker than planned"),
            new Choice("uneven", "Uneven"),
            new Choice("spread", "Dots have spread"));

    static final String NO_COMPLICATION = "none";
    static final String OTHER = "other";

    /** What went wrong, if anything. */
    static final List<Choice> COMPLICATIONS = List.of(
            new Choice(NO_COMPLICATION, "None"),
            new Choice("redness", "Redness that stayed"),
            new Choice("infection", "Infection"),
            new Choice("allergy", "Allergic reaction"),
            new Choice("raised-scar", "Raised scar"),
            new Choice(OTHER, "Something else"));

    static final String NOT_ASKED = "not-asked";

    /** How satisfied the client is, in the client's own words on a scale. */
    static final List<Choice> SATISFACTION = List.of(
            new Choice("1", "1, not at all"),
            new Choice("2", "2"),
            new Choice("3", "3"),
            new Choice("4", "4"),
            new Choice("5", "5, very"),
            new Choice(NOT_ASKED, "Not asked, or rather not said"));

    static Optional<Choice> in(List<Choice> choices, String code) {
        return choices.stream().filter(choice -> choice.code.equals(code)).findFirst();
    }

    static String label(List<Choice> choices, String code) {
        return in(choices, code).map(Choice::label).orElse("");
    }
}
