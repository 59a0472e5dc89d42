package dev.stipple.rules;

import java.util.Arrays;

/** How soon a person must look, from most to least urgent; the number is what the queue sorts by. */
public enum Severity {
    /** Words of despair: a person makes contact the same day. Numbered before the four that the first edition had. */
    CRISIS(-1),
    /** A red-flag sign, or a form that could not be judged. */
    SAFETY(0),
    /** Do not book until resolved. */
    RED(1),
    /** Check. */
    AMBER(2),
    /** Nothing that asks for more than the usual reading. */
    ROUTINE(3);

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The severity with a number, as stored. */
    public static Severity numbered(int number) {
        return Arrays.stream(values())
                .filter(severity -> severity.number == number)
                .findFirst()
                .orElseThrow();
    }

    static Severity of(Disposition disposition) {
        return switch (disposition) {
            case NONE, NOTE -> ROUTINE;
            case CAUTION, PATCH_TEST -> AMBER;
            case MEDICAL_CLEARANCE, DECLINE_SITE, DEFER, DECLINE -> RED;
        };
    }
}
