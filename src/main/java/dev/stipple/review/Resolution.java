package dev.stipple.review;

import java.util.Arrays;
import java.util.Optional;

/** How a flag was resolved, by its rule. */
record Resolution(String rule, How how, String reason) {

    /** The ways to resolve a flag (blueprint 5.4). */
    enum How {
        ASKED("asked", "By asking the client"),
        NOT_RELEVANT("not-relevant", "Not relevant here"),
        LETTER("letter", "Doctor's letter seen"),
        PATCH_TEST("patch-test", "Patch test done");

        private final String code;
        private final String words;

        How(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        static Optional<How> of(String code) {
            return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
        }
    }

    String words() {
        return rule + ": " + how.words() + ". " + reason;
    }

    @Override
    public String toString() {
        return "Resolution";
    }
}
