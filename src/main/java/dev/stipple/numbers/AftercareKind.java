package dev.stipple.numbers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of aftercare tells of. */
enum AftercareKind {
    TREATED("Treatment"),
    AFTER("Look after a session"),
    DAY_30("30-day look");

    private final String title;

    AftercareKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody looked at how it healed. */
    public boolean looks() {
        return this != TREATED;
    }

    static Optional<AftercareKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
