package dev.stipple.help;

import dev.stipple.edition.Support;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** templates/help/support-page.html: whom to turn to, in every country that we know of, and elsewhere. */
@CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SupportPage(List<Country> countries) implements TemplateInstance {

    static SupportPage of(List<Support> support, Locale language) {
        return new SupportPage(support.stream()
                .map(entry -> new Country(
                        entry.country().toLowerCase(Locale.ROOT),
                        name(entry.country(), language),
                        entry.urgent(),
                        entry.kind()))
                .toList());
    }

    /** The country's name as its reader writes it; empty for everywhere else. */
    private static String name(String code, Locale language) {
        return Locale.forLanguageTag("und-" + code).getDisplayCountry(language);
    }

    /**
     * Whom people in a country can turn to.
     *
     * @param id anchor of the page
     * @param name empty for everywhere else
     * @param kind for heavy days
     */
    public record Country(String id, String name, List<Support.Contact> urgent, List<Support.Contact> kind) {}
}
