package dev.stipple.shared.web;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every error gets a page (or, on the JSON side, a problem document) that says what to do, and gives nothing away. */
class ErrorPages {

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @ServerExceptionMapper
    Response known(WebApplicationException error, UriInfo uri) {
        int status = error.getResponse().getStatus();
        return status >= 500 ? broken(error, uri) : answer(Said.of(status, uri.getPath()), uri, "");
    }

    @ServerExceptionMapper
    Response signInFirst(UnauthorizedException error, UriInfo uri) {
        return isApi(uri.getPath())
                ? answer(Said.of(401, uri.getPath()), uri, "")
                : Response.status(303)
                        .header(HttpHeaders.LOCATION, "/desk/sign-in")
                        .build();
    }

    @ServerExceptionMapper
    Response notYours(ForbiddenException error, UriInfo uri) {
        return answer(Said.of(403, uri.getPath()), uri, "");
    }

    @ServerExceptionMapper
    Response broken(Throwable error, UriInfo uri) {
        if (String.valueOf(error.getMessage()).startsWith("Param limit")) {
            return answer(Said.TOO_MANY_FIELDS, uri, "");
        }
        return answer(Said.of(500, uri.getPath()), uri, Incident.log(error));
    }

    /** Errors raised before any of our code leave an empty body; nobody should meet a blank page. */
    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            String path = request.getUriInfo().getPath();
            response.setEntity(body(response.getStatus(), path), null, type(path));
        }
    }

    static MediaType type(String path) {
        return isApi(path) ? PROBLEM : HTML;
    }

    /** What is said of a status at a path, as a page or a problem document. */
    static String body(int status, String path) {
        return body(Said.of(status, path), path, "");
    }

    private static Response answer(Said said, UriInfo uri, String incident) {
        String path = uri.getPath();
        return Response.status(said.status())
                .type(type(path))
                .entity(body(said, path, incident))
                .build();
    }

    private static String body(Said said, String path, String incident) {
        return isApi(path)
                ? "{\"type\":\"about:blank\",\"title\":\"" + said.title() + "\",\"status\":" + said.status()
                        + ",\"detail\":\"" + said.text() + "\"}"
                : new ErrorPage(said.title(), said.text(), incident, ErrorPage.Way.from(path)).render();
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
