package dev.stipple.consultation;

import dev.stipple.shared.Ids;
import dev.stipple.shared.web.Cookies;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What all of the client's resources share: the studio of the address, the browser's secrets, the day, the answers. */
@ApplicationScoped
class ClientPages {

    static final String DRAFT = "draft";
    static final String RESULT = "result";

    private final Studios studios;
    private final Cookies cookies;
    private final Clock clock;

    ClientPages(Studios studios, Cookies cookies, Clock clock) {
        this.studios = studios;
        this.cookies = cookies;
        this.clock = clock;
    }

    StudioProfile studio(String slug) {
        return studios.bySlug(slug).orElseThrow(NotFoundException::new);
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

    static RestResponse<TemplateInstance> page(TemplateInstance page) {
        return RestResponse.ok(page);
    }

    static RestResponse<TemplateInstance> page(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    static RestResponse<TemplateInstance> go(String address, NewCookie... cookies) {
        return Redirect.to(address, cookies);
    }

    static dev.stipple.questionnaire.Posted posted(MultivaluedMap<String, String> form) {
        return field -> form.getOrDefault(field, List.of());
    }
}
