package dev.stipple.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.Studios;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The edition in force, and assessments of answers without storing them. */
@Path("/api/v1")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private static final String PROBLEM = "application/problem+json";
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Editions editions;
    private final Studios studios;
    private final boolean open;
    private final StudioScope scope;
    private final Clock clock;

    AssessmentResource(Editions editions, Studios studios, StippleConfig config, StudioScope scope, Clock clock) {
        this.editions = editions;
        this.studios = studios;
        this.open = config.demo();
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Path("edition")
    @Operation(summary = "The edition in force: questions, kinds, codes, facts")
    public Response edition(@HeaderParam("Authorization") @Nullable String authorization) {
        return allowed(authorization)
                .map(edition -> Response.ok(EditionDocument.of(edition)).build())
                .orElseGet(AssessmentResource::tokenNeeded);
    }

    @POST
    @Path("assessments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Judges answers as of a day; nothing is stored")
    public Response assess(@HeaderParam("Authorization") @Nullable String authorization, @Nullable String body) {
        Optional<Edition> edition = allowed(authorization);
        if (edition.isEmpty()) {
            return tokenNeeded();
        }
        JsonNode json;
        try {
            json = JSON.readTree(Objects.toString(body, ""));
        } catch (JsonProcessingException notJson) {
            return problem(400, "The body is not JSON", "Send an object with on and answers.");
        }
        AssessmentRequest.Outcome outcome = AssessmentRequest.judge(edition.get(), json, LocalDate.now(clock));
        if (outcome.assessment() != null) {
            return Response.ok(outcome.assessment().json()).build();
        }
        ObjectNode problem =
                problemBody(422, "Some of this cannot be read", "Mend what errors names and send it again.");
        ObjectNode errors = problem.putObject("errors");
        outcome.problems().forEach(errors::put);
        return Response.status(422).type(PROBLEM).entity(problem.toString()).build();
    }

    /** Without a token in demo mode; elsewhere with the studio's, whose edition it then is. */
    private Optional<Edition> allowed(@Nullable String authorization) {
        if (authorization != null && authorization.startsWith(BEARER)) {
            return studios.byApiToken(authorization.substring(BEARER.length()).strip())
                    .map(studio -> {
                        scope.ofRequest(studio.id());
                        return editions.inForce(studio.id()).edition();
                    });
        }
        return open ? Optional.of(editions.current()) : Optional.empty();
    }

    private static Response tokenNeeded() {
        return problem(401, "A token is needed", "Send the studio's token: Authorization: Bearer and the token.");
    }

    private static Response problem(int status, String title, String detail) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(problemBody(status, title, detail).toString())
                .build();
    }

    private static ObjectNode problemBody(int status, String title, String detail) {
        return JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }
}
