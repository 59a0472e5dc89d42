package dev.stipple.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What has to be mended before something is kept, in the order of the page. */
record Problems(List<Problem> all) {

    static final Problems NONE = new Problems(List.of());

    /** One thing to mend, by the field it is about. */
    record Problem(String field, String text) {}

    static Problems of(String field, String text) {
        return new Problems(List.of(new Problem(field, text)));
    }

    boolean none() {
        return all.isEmpty();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What stands against one field; empty when nothing does. */
    public String at(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .collect(Collectors.joining(". "));
    }

    /** Collects while a form is read. */
    static final class Found {
        private final List<Problem> found = new ArrayList<>();

        void unless(boolean holds, String field, String text) {
            if (!holds) {
                found.add(new Problem(field, text));
            }
        }

        /** Asks for a line of text that is there and not too long. */
        void unlessLine(TypedForm form, String field, String asked, int longest) {
            String typed = form.at(field);
            unless(
                    !typed.isEmpty() && typed.length() <= longest,
                    field,
                    "Enter " + asked + ", at most " + longest + " characters");
        }

        Problems all() {
            return new Problems(List.copyOf(found));
        }
    }
}
