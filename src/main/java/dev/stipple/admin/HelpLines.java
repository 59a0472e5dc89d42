package dev.stipple.admin;

import dev.stipple.edition.Editions;
import dev.stipple.edition.Support;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The countries for which the edition in force knows help lines. */
@ApplicationScoped
class HelpLines {

    private final Editions editions;

    HelpLines(Editions editions) {
        this.editions = editions;
    }

    List<String> countries(UUID studio) {
        return editions.inForce(studio).edition().support().stream()
                .map(Support::country)
                .filter(country -> country.matches("[A-Z]{2}"))
                .sorted()
                .toList();
    }
}
