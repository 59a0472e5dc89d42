package dev.stipple.edition;

import java.util.List;
import java.util.Optional;

/**
 * Whom a client in one country can turn to.
 *
 * @param country ISO 3166 code of two letters, or {@code other}
 * @param urgent for somebody in despair, the most urgent first (F88)
 * @param kind for heavy days
 * @param doctor for a sign on the skin that should be seen soon
 */
public record Support(String country, List<Contact> urgent, List<Contact> kind, List<Contact> doctor) {

    /** What is shown where the country has no entry of its own. */
    static final String OTHER = "other";

    public Support {
        urgent = List.copyOf(urgent);
        kind = List.copyOf(kind);
        doctor = List.copyOf(doctor);
    }

    /**
     * Somebody to turn to.
     *
     * @param number what to dial or to send a text to; none for people whom the client finds themselves
     * @param byText the number takes texts
     */
    public record Contact(String name, Optional<String> number, boolean byText, String says) {

        /** The address that dials or writes. */
        public String link() {
            return number.map(digits -> (byText ? "sms:" : "tel:") + digits.replace(" ", ""))
                    .orElse("");
        }
    }

    static Support read(Tree tree) {
        Fields fields = Fields.of(tree, "country", "urgent", "support", "doctor");
        return new Support(
                fields.text("country"),
                fields.list("urgent", Support::contact),
                fields.list("support", Support::contact),
                fields.listOrNone("doctor", Support::contact));
    }

    private static Contact contact(Tree tree) {
        Fields fields = Fields.of(tree, "name", "how", "says", "kind");
        return new Contact(
                fields.text("name"),
                fields.optionalText("how"),
                fields.textOr("kind", "call").equals("text"),
                fields.text("says"));
    }
}
