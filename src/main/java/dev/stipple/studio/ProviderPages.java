package dev.stipple.studio;

import dev.stipple.provider.Provider;
import dev.stipple.shared.web.Cookies;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Leads somebody to the identity provider, and says what is wrong when they come back without a proof. */
@ApplicationScoped
class ProviderPages {

    private static final String COOKIE = "desk-provider";
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Provider provider;
    private final ProviderSignIn signIn;
    private final ProviderWays ways;
    private final ThisBrowser browser;
    private final Cookies cookies;

    ProviderPages(Provider provider, ProviderSignIn signIn, ProviderWays ways, ThisBrowser browser, Cookies cookies) {
        this.provider = provider;
        this.signIn = signIn;
        this.ways = ways;
        this.browser = browser;
        this.cookies = cookies;
    }

    /** Without a provider, none of its addresses is one. */
    void mustBeOn() {
        if (!provider.on()) {
            throw new NotFoundException();
        }
    }

    /** Straight on to the provider. */
    RestResponse<TemplateInstance> leave() {
        ProviderWays.Journey journey = ways.begin(ProviderWays.Purpose.SIGN_IN, "");
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, provider.question(journey.way()).toString())
                .cookie(kept(journey))
                .build();
    }

    /** A page with a link to the provider: a form of ours may lead to our own pages only. */
    RestResponse<TemplateInstance> leaveByLink(String session) {
        ProviderWays.Journey journey = ways.begin(ProviderWays.Purpose.CONNECT, session);
        String onward = provider.question(journey.way()).toString();
        return ResponseBuilder.<TemplateInstance>ok(new ProviderPage(signIn.offer(), "", onward, true))
                .cookie(kept(journey))
                .build();
    }

    /** Whoever comes back, in the browser that set out. */
    Optional<ProviderWays.Journey> back(String state) {
        return browser.brought(COOKIE)
                .flatMap(secret -> ways.back(secret, state, browser.session().orElse("")));
    }

    /** The same answer, and nothing left of the way in the browser. */
    RestResponse<TemplateInstance> arrived(RestResponse<TemplateInstance> answer) {
        answer.getHeaders().add(HttpHeaders.SET_COOKIE, cookies.gone(COOKIE));
        return answer;
    }

    RestResponse<TemplateInstance> problem(String problem, boolean connecting) {
        return SignInPages.refused(page(problem, connecting));
    }

    RestResponse<TemplateInstance> crowded(String problem, Duration wait) {
        return SignInPages.refused(429, page(problem, false), wait);
    }

    /** The provider gives no answer: nobody here did anything wrong. */
    RestResponse<TemplateInstance> down(boolean connecting) {
        String problem = provider.name() + " gives no answer at the moment. Wait a little and begin again"
                + (provider.only() ? "" : ", or sign in with your password");
        return SignInPages.refused(503, page(problem, connecting), MOMENT);
    }

    private TemplateInstance page(String problem, boolean connecting) {
        return new ProviderPage(signIn.offer(), problem, "", connecting);
    }

    private NewCookie kept(ProviderWays.Journey journey) {
        return cookies.kept(COOKIE, journey.secret(), ProviderWays.WORKS_FOR);
    }
}
