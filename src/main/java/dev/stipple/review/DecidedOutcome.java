package dev.stipple.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a practitioner can decide, from least to most careful; the same five outcomes that the rules know. */
enum DecidedOutcome {
    OPEN("open", "Open", "Invite to a consultation"),
    CHECK("check", "Check", "Check something with the client first"),
    WAIT("wait", "Wait", "Not yet: wait"),
    NOT_FIT("not-fit", "Not a fit", "Not a fit: explain"),
    DOCTOR("doctor", "Doctor", "See a doctor first");

    private final String code;
    private final String shortTitle;
    private final String title;

    DecidedOutcome(String code, String shortTitle, String title) {
        this.code = code;
        this.shortTitle = shortTitle;
        this.title = title;
    }

    public String code() {
        return code;
    }

    /** For a column. */
    public String shortTitle() {
        return shortTitle;
    }

    public String title() {
        return title;
    }

    static Optional<DecidedOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }

    static List<DecidedOutcome> all() {
        return List.of(values());
    }

    boolean lessCarefulThan(DecidedOutcome other) {
        return compareTo(other) < 0;
    }
}
