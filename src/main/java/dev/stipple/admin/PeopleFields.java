package dev.stipple.admin;

import dev.stipple.studio.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A person to add, as typed. */
final class PeopleFields {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 254;

    private PeopleFields() {}

    static Problems problems(TypedForm form) {
        Problems.Found found = new Problems.Found();
        found.unlessLine(form, "name", "the person's name", LONGEST_NAME);
        String email = form.at("email");
        found.unless(
                email.length() <= LONGEST_EMAIL && email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
                "email",
                "Enter an email address like name@example.com");
        found.unless(role(form).isPresent(), "role", "Select what the person may do");
        return found.all();
    }

    static Optional<Role> role(TypedForm form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.at("role")))
                .findFirst();
    }

    static List<Choice> roles(String chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), role.title(), role.name().equals(chosen)))
                .toList();
    }
}
