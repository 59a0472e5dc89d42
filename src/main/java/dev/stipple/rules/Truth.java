package dev.stipple.rules;

import java.time.LocalDate;
import java.util.List;

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

    /** The least of the parts. */
    static Truth all(List<Condition> parts, FactLookup facts, LocalDate on) {
        Truth least = TRUE;
        for (Condition part : parts) {
            Truth truth = part.truth(facts, on);
            if (truth == FALSE) {
                return FALSE;
            }
            least = truth == UNKNOWN ? UNKNOWN : least;
        }
        return least;
    }

    /** True when so many parts are; unknown while the unknown ones could make up the number. */
    static Truth atLeast(int number, List<Condition> parts, FactLookup facts, LocalDate on) {
        int sure = 0;
        int unsure = 0;
        for (Condition part : parts) {
            Truth truth = part.truth(facts, on);
            if (truth == TRUE) {
                sure++;
                if (sure >= number) {
                    return TRUE;
                }
            } else if (truth == UNKNOWN) {
                unsure++;
            }
        }
        return sure + unsure >= number ? UNKNOWN : FALSE;
    }
}
