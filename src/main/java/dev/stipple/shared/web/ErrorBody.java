package dev.stipple.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what is said of an error: a page in the language of whoever meets it, or a problem document for programs. */
@ApplicationScoped
class ErrorBody {

    private static final Pattern OF_A_STUDIO = Pattern.compile("/c/([a-z0-9-]+)(/.*)?");

    private final Language language;
    private final Contacts contacts;

    ErrorBody(Language language, Contacts contacts) {
        this.language = language;
        this.contacts = contacts;
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    /** What is said at a path. */
    Said said(String path, Function<ErrorMessages, Said> what) {
        return what.apply(words(path));
    }

    /** The page or document that says it. */
    String write(Said said, String path, String incident) {
        return write(said, path, incident, Again.NOT);
    }

    /** The page or document that says it, with a form to be sent again. */
    String write(Said said, String path, String incident, Again again) {
        if (isApi(path)) {
            return problem(said);
        }
        if (Said.isForStaff(path)) {
            return new StaffErrorPage(
                            said.title(),
                            said.text(),
                            incident,
                            again,
                            path.startsWith("/desk") || path.startsWith("/admin"))
                    .render();
        }
        Optional<Contact> studio = studio(path);
        ErrorPage.Way way = ErrorPage.Way.from(path, studio, words(path));
        return new ErrorPage(studio, said.title(), said.text(), incident, again, way).render();
    }

    private ErrorMessages words(String path) {
        return Said.isForStaff(path) ? Language.words(ErrorMessages.class, "en") : language.words(ErrorMessages.class);
    }

    private Optional<Contact> studio(String path) {
        Matcher found = OF_A_STUDIO.matcher(path);
        return found.matches() ? contacts.known(found.group(1)) : Optional.empty();
    }

    private static String problem(Said said) {
        return "{\"type\":\"about:blank\",\"title\":\"" + said.title() + "\",\"status\":" + said.status()
                + ",\"detail\":\"" + said.text() + "\"}";
    }
}
