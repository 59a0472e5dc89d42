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

/**
 * The language of the person at the other end: the one they chose, else the first of their browser's that we speak, else
 * English. Outside of a request it is English.
 */
@Named("language")
@ApplicationScoped
public class Language {

    static final String COOKIE = "language";

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final List<Locale> KNOWN = List.of(ENGLISH, Locale.forLanguageTag("es"));

    private final CurrentVertxRequest request;
    private final Cookies cookies;

    Language(CurrentVertxRequest request, Cookies cookies) {
        this.request = request;
        this.cookies = cookies;
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
        return current == null ? ENGLISH : chosen(current).orElseGet(() -> ofBrowser(current));
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

    private static Locale ofBrowser(RoutingContext current) {
        return Optional.ofNullable(current.request().getHeader("Accept-Language"))
                .map(Language::firstSpoken)
                .orElse(ENGLISH);
    }

    static Locale firstSpoken(String accepted) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN))
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException notAList) {
            return ENGLISH;
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
