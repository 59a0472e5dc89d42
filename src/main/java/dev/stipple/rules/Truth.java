package dev.stipple.rules;

/** Kleene's three values, ordered: {@code and} is the lesser, {@code or} the greater. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    Truth negated() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
