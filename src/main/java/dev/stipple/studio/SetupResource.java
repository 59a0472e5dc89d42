package dev.stipple.studio;

import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The first studio and its owner. There only while no studio exists and the console's token is good. */
@Path("/setup")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SetupResource {

    private static final String STALE = "This page was open a long time. Enter your password again and select Create";

    private final SetupToken token;
    private final Studios studios;
    private final People people;
    private final FormToken formToken;
    private final StudioScope scope;
    private final Clock clock;

    SetupResource(
            SetupToken token, Studios studios, People people, FormToken formToken, StudioScope scope, Clock clock) {
        this.token = token;
        this.studios = studios;
        this.people = people;
        this.formToken = formToken;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        onlyWhileOpen();
        return new SetupPage(SetupForm.EMPTY, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    @Transactional
    public RestResponse<TemplateInstance> create(@BeanParam SetupForm form) {
        if (!studios.noneInTurn() && token.wasUsed(SetupForm.text(form.setupToken()))) {
            return ResponseBuilder.<TemplateInstance>create(409)
                    .entity(new SetupBeforePage())
                    .build();
        }
        onlyWhileOpen();
        if (formToken.stale()) {
            return again(form, List.of(new SetupForm.Problem("password", STALE)));
        }
        List<SetupForm.Problem> problems = form.problems(token.matches(SetupForm.text(form.setupToken())));
        if (!problems.isEmpty()) {
            return again(form, problems);
        }
        StudioProfile studio = form.studio(Ids.next(clock.instant()));
        String apiToken = Ids.token();
        scope.ofRequest(studio.id());
        studios.open(studio, apiToken);
        people.add(
                studio.id(),
                SetupForm.text(form.email()),
                SetupForm.text(form.ownerName()),
                Role.OWNER,
                Objects.toString(form.password(), ""));
        token.used();
        return RestResponse.ok(new SetupDonePage(studio, apiToken));
    }

    private static RestResponse<TemplateInstance> again(SetupForm form, List<SetupForm.Problem> problems) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(new SetupPage(form, problems))
                .build();
    }

    private void onlyWhileOpen() {
        if (!token.open() || !studios.none()) {
            throw new NotFoundException();
        }
    }
}
