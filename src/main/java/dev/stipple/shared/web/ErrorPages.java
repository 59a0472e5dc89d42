package dev.stipple.shared.web;

import dev.stipple.shared.TooBusyException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every error gets a page (or, on the JSON side, a problem document) that says what to do, and gives nothing away. */
class ErrorPages {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final ErrorBody body;
    private final SignInFirst signIn;

    ErrorPages(ErrorBody body, SignInFirst signIn) {
        this.body = body;
        this.signIn = signIn;
    }

    @ServerExceptionMapper
    Response known(WebApplicationException error, UriInfo uri, ContainerRequestContext request) {
        int status = error.getResponse().getStatus();
        return status >= 500 ? broken(error, uri, request) : answer(status, uri, "");
    }

    @ServerExceptionMapper
    Response signInFirst(UnauthorizedException error, UriInfo uri, ContainerRequestContext request) {
        return ErrorBody.isApi(uri.getPath()) ? answer(401, uri, "") : signIn.instead(request);
    }

    @ServerExceptionMapper
    Response tooBusy(TooBusyException error, UriInfo uri) {
        return answer(503, uri, "");
    }

    @ServerExceptionMapper
    Response notYours(ForbiddenException error, UriInfo uri) {
        return answer(403, uri, "");
    }

    /** What passes by itself is to be tried again, with what was typed; what needs somebody gets a number. */
    @ServerExceptionMapper
    Response broken(Throwable error, UriInfo uri, ContainerRequestContext request) {
        return Busy.is(error) ? busy(uri.getPath(), Again.of(request)) : broken(error, uri);
    }

    private Response busy(String path, Again again) {
        Said said = body.said(path, words -> Said.of(503, path, words));
        return Response.status(said.status())
                .type(type(path))
                .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER)
                .entity(body.write(said, path, "", again))
                .build();
    }

    private Response broken(Throwable error, UriInfo uri) {
        return String.valueOf(error.getMessage()).startsWith("Param limit")
                ? answer(Said::tooManyFields, uri.getPath(), "")
                : answer(500, uri, Incident.log(error));
    }

    /** Errors raised before any of our code leave an empty body; nobody should meet a blank page. */
    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            String path = request.getUriInfo().getPath();
            Said said = body.said(path, words -> Said.of(response.getStatus(), path, words));
            response.setEntity(body.write(said, path, ""), null, type(path));
        }
    }

    static MediaType type(String path) {
        return ErrorBody.isApi(path) ? PROBLEM : HTML;
    }

    private Response answer(int status, UriInfo uri, String incident) {
        String path = uri.getPath();
        return answer(words -> Said.of(status, path, words), path, incident);
    }

    private Response answer(Function<ErrorMessages, Said> what, String path, String incident) {
        Said said = body.said(path, what);
        return Response.status(said.status())
                .type(type(path))
                .entity(body.write(said, path, incident))
                .build();
    }
}
