package dev.stipple.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives every page its form token, and refuses posts without it. The JSON side carries its own proof and is left out. */
class FormTokenFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final FormToken token;
    private final Cookies cookies;
    private final ErrorBody body;

    FormTokenFilter(FormToken token, Cookies cookies, ErrorBody body) {
        this.token = token;
        this.cookies = cookies;
        this.body = body;
    }

    @ServerRequestFilter
    @WithFormRead
    public Optional<Response> check(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        if (exempt(request)) {
            return Optional.empty();
        }
        if (SAFE.contains(request.getMethod())) {
            token.secret();
            return Optional.empty();
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        token.check(Objects.toString(context.getFormParameter(FormToken.FIELD, true, false), ""));
        if (!token.stale() || resource.getResourceMethod().isAnnotationPresent(KeepsWhatWasTyped.class)) {
            return Optional.empty();
        }
        return Optional.of(stale(request.getUriInfo().getPath()));
    }

    private Response stale(String path) {
        Said said = body.said(path, Said::stale);
        return Response.status(said.status())
                .type(ErrorPages.type(path))
                .entity(body.write(said, path, ""))
                .build();
    }

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (!exempt(request) && !token.brought()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookies.session(FormToken.COOKIE, token.secret()));
        }
    }

    /** Help pages have no form: who looks something up takes no cookie along. */
    private static boolean exempt(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/api/") || (path.startsWith("/help/") && SAFE.contains(request.getMethod()));
    }
}
