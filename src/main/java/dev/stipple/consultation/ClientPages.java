package dev.stipple.consultation;

import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.web.Cookies;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.Redirect;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What all of the client's resources share: the studio of the address, the browser's secrets, the day, the answers. */
@ApplicationScoped
class ClientPages {

    static final String DRAFT = "draft";
    static final String RESULT = "result";

    private final Studios studios;
    private final Cookies cookies;
    private final Language language;
    private final StudioScope scope;
    private final Clock clock;

    ClientPages(Studios studios, Cookies cookies, Language language, StudioScope scope, Clock clock) {
        this.studios = studios;
        this.cookies = cookies;
        this.language = language;
        this.scope = scope;
        this.clock = clock;
    }

    /** The form's own words in the client's language, for what is said from code and not from a template. */
    FormMessages words() {
        return language.words(FormMessages.class);
    }

    Locale language() {
        return language.locale();
    }

    /** The studio of an address. From here on the request sees its rows. */
    StudioProfile studio(String slug) {
        StudioProfile studio = studios.bySlug(slug).orElseThrow(NotFoundException::new);
        scope.ofRequest(studio.id());
        return studio;
    }

    /**
     * A studio that takes forms.
     *
     * @throws StudioEndsException when it ends; EndingPages says so
     */
    StudioProfile taking(String slug) {
        StudioProfile studio = studio(slug);
        if (!studio.standing().takesForms()) {
            throw new StudioEndsException(studio);
        }
        return studio;
    }

    LocalDate today(StudioProfile studio) {
        return LocalDate.now(clock.withZone(studio.hours().zone()));
    }

    Optional<String> secret(HttpHeaders headers, String cookie) {
        return Optional.ofNullable(headers.getCookies().get(cookies.name(cookie)))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }

    NewCookie draftCookie(String token) {
        return cookies.session(DRAFT, token);
    }

    NewCookie resultCookie(String link) {
        return cookies.session(RESULT, link);
    }

    /** Takes one of the browser's secrets away. */
    NewCookie gone(String cookie) {
        return cookies.gone(cookie);
    }

    String newToken() {
        return Ids.token();
    }

    static RestResponse<TemplateInstance> page(TemplateInstance page, NewCookie... cookies) {
        return ResponseBuilder.<TemplateInstance>ok(page).cookie(cookies).build();
    }

    static RestResponse<TemplateInstance> page(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    static RestResponse<TemplateInstance> go(String address, NewCookie... cookies) {
        return Redirect.to(address, cookies);
    }

    static Posted posted(MultivaluedMap<String, String> form) {
        return field -> form.getOrDefault(field, List.of());
    }

    /** The id of one asking that a form carried, by which a double click is told from asking again. */
    static Optional<UUID> once(MultivaluedMap<String, String> form) {
        return id(form, "once");
    }

    /** An id that a form carried in a hidden field. */
    static Optional<UUID> id(MultivaluedMap<String, String> form, String field) {
        try {
            return Optional.ofNullable(form.getFirst(field)).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A wait in whole minutes, as it is told. */
    static long minutes(Duration wait) {
        return Math.max(2, wait.plusSeconds(59).toMinutes());
    }
}
