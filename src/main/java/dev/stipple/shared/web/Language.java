package dev.stipple.shared.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of the person at the other end: the one they chose, else the first of their browser's that we speak, else on
 * a studio's pages the one that the studio settled on, else English. Outside of a request it is English.
 */
@Named("language")
@ApplicationScoped
public class Language {

    static final String COOKIE = "language";

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final List<Locale> KNOWN = List.of(ENGLISH, Locale.forLanguageTag("es"));

    private static final String OF_BROWSER = "stipple.language-of-browser";

    private static final Pattern OF_A_STUDIO = Pattern.compile("/c/([a-z0-9-]+)(/.*)?");

    private final CurrentVertxRequest request;
    private final Cookies cookies;
    private final Contacts studios;

    Language(CurrentVertxRequest request, Cookies cookies, Contacts studios) {
        this.request = request;
        this.cookies = cookies;
        this.studios = studios;
    }

    /** The languages in which every word for clients is written, English first. */
    public static List<Locale> known() {
        return KNOWN;
    }

    /** The language of a tag like {@code es}, if we speak it. */
    public static Optional<Locale> named(String tag) {
        return KNOWN.stream().filter(known -> known.getLanguage().equals(tag)).findFirst();
    }

    public Locale locale() {
        if (!Arc.container().requestContext().isActive()) {
            return ENGLISH;
        }
        RoutingContext current = request.getCurrent();
        return current == null
                ? ENGLISH
                : chosen(current)
                        .or(() -> ofBrowser(current))
                        .or(() -> ofStudio(current))
                        .orElse(ENGLISH);
    }

    /** The words of a bundle in this language, for what is said from code and not from a template. */
    public <T> T words(Class<T> bundle) {
        return words(bundle, tag());
    }

    /** The words of a bundle in a language by its tag. */
    public static <T> T words(Class<T> bundle, String tag) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag));
    }

    /** The tag by which editions and rows name the language, like {@code es}. */
    public String tag() {
        return locale().getLanguage();
    }

    /** The tag for the {@code lang} of a page. */
    public String html() {
        return locale().equals(ENGLISH) ? "en-GB" : tag();
    }

    /** {@code rtl} for languages that are written from right to left. */
    public String direction() {
        return directionOf(locale());
    }

    static String directionOf(Locale locale) {
        return List.of("ar", "fa", "he", "ur").contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** The languages to offer: all but the current one. */
    public List<Offered> others() {
        Locale current = locale();
        return KNOWN.stream()
                .filter(known -> !known.equals(current))
                .map(known -> new Offered(known.getLanguage(), capital(known.getDisplayLanguage(known))))
                .toList();
    }

    /** A language under its own name. */
    public record Offered(String tag, String name) {}

    private Optional<Locale> chosen(RoutingContext current) {
        return Optional.ofNullable(current.request().getCookie(cookies.name(COOKIE)))
                .map(Cookie::getValue)
                .flatMap(Language::named);
    }

    /** Read once for each request: a page asks for its language some thirty times. */
    private static Optional<Locale> ofBrowser(RoutingContext current) {
        return Optional.ofNullable(current.<Optional<Locale>>get(OF_BROWSER)).orElseGet(() -> {
            Optional<Locale> spoken = Optional.ofNullable(current.request().getHeader("Accept-Language"))
                    .flatMap(Language::firstSpoken);
            current.put(OF_BROWSER, spoken);
            return spoken;
        });
    }

    private Optional<Locale> ofStudio(RoutingContext current) {
        Matcher path = OF_A_STUDIO.matcher(current.normalizedPath());
        return path.matches()
                ? studios.known(path.group(1)).map(Contact::language).flatMap(Language::named)
                : Optional.empty();
    }

    /** The first language of a browser's list that we speak. */
    static Optional<Locale> firstSpoken(String accepted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN));
        } catch (IllegalArgumentException notAList) {
            return Optional.empty();
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
