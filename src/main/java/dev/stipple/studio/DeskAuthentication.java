package dev.stipple.studio;

import dev.stipple.shared.web.Cookies;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Signs desk requests in by the session in the database: no state in the cookie, so that an end is an end at once. */
@ApplicationScoped
class DeskAuthentication implements HttpAuthenticationMechanism {

    static final String COOKIE = "desk";
    private static final String DESK = "/desk";
    private static final Pattern STAFF = Pattern.compile("/(desk|admin)(/.*)?");

    /** What a page that lies open asks for by itself: no sign of anybody being there. */
    private static final Set<String> ASKED_BY_PAGES = Set.of("/desk/queue/new", SessionResource.LEFT);

    private final Cookies cookies;

    DeskAuthentication(Cookies cookies) {
        this.cookies = cookies;
    }

    /** A session token to be looked up, for an address. */
    static final class SessionRequest extends BaseAuthenticationRequest {
        private final String token;
        private final String path;

        SessionRequest(String token, String path) {
            this.token = token;
            this.path = path;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(cookies.name(COOKIE));
        if (cookie == null
                || cookie.getValue().isBlank()
                || !STAFF.matcher(context.normalizedPath()).matches()) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return providers.authenticate(new SessionRequest(cookie.getValue(), context.normalizedPath()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(303, "Location", DESK + "/sign-in"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    /** Looks the session up; one that has ended, or does not open the address yet, leaves the request anonymous. */
    @ApplicationScoped
    static class Provider implements IdentityProvider<SessionRequest> {

        private final Sessions sessions;

        Provider(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<SessionRequest> getRequestType() {
            return SessionRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> sessions.find(request.token, !ASKED_BY_PAGES.contains(request.path))
                    .filter(seen -> seen.step().opens(request.path))
                    .map(seen -> identity(seen.member()))
                    .orElseGet(() -> QuarkusSecurityIdentity.builder()
                            .setAnonymous(true)
                            .setPrincipal(new QuarkusPrincipal(""))
                            .build()));
        }

        private static SecurityIdentity identity(StaffMember member) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(member.id().toString()))
                    .addRole(member.role().name())
                    .addAttribute(CurrentStaff.ATTRIBUTE, member)
                    .build();
        }
    }
}
