package dev.stipple.studio;

import dev.stipple.shared.web.FormToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed into a page of the desk whose session had ended. It goes from page to page in the browser until its person is
 * signed in again, and is kept nowhere else.
 *
 * @param to where it was sent; empty when there is nothing to keep
 */
public record TypedBefore(String to, List<Field> fields) {

    static final TypedBefore NOTHING = new TypedBefore("", List.of());

    private static final String TO = "typed-to";
    private static final String PREFIX = "typed.";

    /** Our own pages only, and none on which a secret is typed. */
    private static final Pattern PLACE =
            Pattern.compile("/(desk|admin)/(?!sign-|password|factor|session|account)[A-Za-z0-9/-]{1,200}");

    /** One field; a name may come several times. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field";
        }

        /** Whether a person typed or chose it, and would want to read it. */
        public boolean spoken() {
            return !value.isBlank() && !name.equals("version");
        }
    }

    /** As it came in, on its way to a page. */
    static TypedBefore sentTo(String to, Map<String, List<String>> posted) {
        if (!PLACE.matcher(to).matches()) {
            return NOTHING;
        }
        List<Field> fields = new ArrayList<>();
        posted.forEach((name, values) -> {
            if (!name.equals(FormToken.FIELD)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new TypedBefore(to, List.copyOf(fields));
    }

    /** As the page of a sign-in carried it on. */
    static TypedBefore carriedBy(Map<String, List<String>> posted) {
        String to = posted.getOrDefault(TO, List.of("")).get(0);
        if (!PLACE.matcher(to).matches()) {
            return NOTHING;
        }
        List<Field> fields = new ArrayList<>();
        posted.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return new TypedBefore(to, List.copyOf(fields));
    }

    public boolean present() {
        return !to.isEmpty();
    }

    @Override
    public String toString() {
        return "TypedBefore";
    }
}
