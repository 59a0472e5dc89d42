package dev.stipple.shared.web;

import dev.stipple.shared.Ids;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every error gets a page (or, on the JSON side, a problem document) that says what to do, and gives nothing away. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int FRAMES = 6;

    @ServerExceptionMapper
    Response known(WebApplicationException error, UriInfo uri) {
        int status = error.getResponse().getStatus();
        return status >= 500 ? broken(error, uri) : answer(status, uri, "");
    }

    @ServerExceptionMapper
    Response signInFirst(UnauthorizedException error, UriInfo uri) {
        return isApi(uri.getPath())
                ? answer(401, uri, "")
                : Response.status(303)
                        .header(HttpHeaders.LOCATION, "/desk/sign-in")
                        .build();
    }

    @ServerExceptionMapper
    Response notYours(ForbiddenException error, UriInfo uri) {
        return answer(403, uri, "");
    }

    @ServerExceptionMapper
    Response broken(Throwable error, UriInfo uri) {
        if (String.valueOf(error.getMessage()).startsWith("Param limit")) {
            return answer(413, uri, "");
        }
        String incident = Ids.reference();
        // Types and places only: a message could carry an answer.
        LOG.errorf("incident %s: %s", incident, trace(error));
        return answer(500, uri, incident);
    }

    /** Errors raised before any of our code leave an empty body; nobody should meet a blank page. */
    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            boolean api = isApi(request.getUriInfo().getPath());
            response.setEntity(body(response.getStatus(), api, ""), null, api ? PROBLEM : MediaType.TEXT_HTML_TYPE);
        }
    }

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private static Response answer(int status, UriInfo uri, String incident) {
        boolean api = isApi(uri.getPath());
        return Response.status(status)
                .type(api ? PROBLEM : MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(body(status, api, incident))
                .build();
    }

    static String body(int status, boolean api, String incident) {
        Said said = Said.of(status);
        return api
                ? "{\"type\":\"about:blank\",\"title\":\"" + said.title() + "\",\"status\":" + status + ",\"detail\":\""
                        + said.text() + "\"}"
                : new ErrorPage(said.title(), said.text(), incident).render();
    }

    /** What a status means to the person who meets it. */
    private record Said(String title, String text) {
        static Said of(int status) {
            return switch (status) {
                case 401 -> new Said("Sign in first", "This page needs someone who is signed in.");
                case 403 ->
                    new Said("This is not open to you", "Your role does not include this. Ask your studio's owner.");
                case 404, 405 ->
                    new Said(
                            "We cannot find that page",
                            "Check the address. If you followed a link from a studio, ask the studio for it again.");
                case 413 ->
                    new Said(
                            "That was more than the page can take",
                            "Go back: what you typed is still there. Shorten the longest text and try again. Earlier answers are saved.");
                case 503 ->
                    new Said("Too busy for a moment", "Wait a minute and try again. Earlier answers are saved.");
                default ->
                    status < 500
                            ? new Said("We could not read that", "Go back and try again. Earlier answers are saved.")
                            : new Said(
                                    "Something went wrong on our side",
                                    "Earlier answers are saved. Go back and try again in a minute, or phone the studio.");
            };
        }
    }

    private static String trace(Throwable error) {
        return Stream.iterate(Optional.of(error), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(FRAMES)
                .map(cause -> cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining("; caused by "));
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/");
    }
}
