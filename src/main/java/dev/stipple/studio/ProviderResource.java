package dev.stipple.studio;

import dev.stipple.provider.Proof;
import dev.stipple.provider.ProofRefusedException;
import dev.stipple.provider.Provider;
import dev.stipple.provider.ProviderDownException;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.web.Caller;
import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in by the identity provider: there, and back with a proof. Every address is nothing where no provider is set up. */
@Path("/desk/sign-in/provider")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProviderResource {

    private static final Logger LOG = Logger.getLogger(ProviderResource.class);

    private static final String LOST =
            "This sign-in was begun more than ten minutes ago, or in another browser, or was "
                    + "used already. Begin again";
    private static final String NO_PROOF =
            "It was not proven who you are. Begin again. If it happens again, tell whoever " + "runs this install";
    private static final String NOBODY =
            "This account is not connected with anybody who may sign in here. Sign in as you "
                    + "did before, and connect it under your name, at the top; or ask an owner of your studio";
    private static final String TAKEN =
            "This account is connected with somebody else, or you have another one. " + "Nothing was changed";

    private final Provider provider;
    private final ProviderSignIn signIn;
    private final ProviderPages pages;
    private final SignInPages steps;
    private final SignInLimits limits;
    private final Sessions sessions;
    private final CurrentStaff staff;
    private final ThisBrowser browser;
    private final Caller caller;
    private final StudioScope scope;

    ProviderResource(
            Provider provider,
            ProviderSignIn signIn,
            ProviderPages pages,
            SignInPages steps,
            SignInLimits limits,
            Sessions sessions,
            CurrentStaff staff,
            ThisBrowser browser,
            Caller caller,
            StudioScope scope) {
        this.provider = provider;
        this.signIn = signIn;
        this.pages = pages;
        this.steps = steps;
        this.limits = limits;
        this.sessions = sessions;
        this.staff = staff;
        this.browser = browser;
        this.caller = caller;
        this.scope = scope;
    }

    /** Setting out changes nothing here. */
    @GET
    public RestResponse<TemplateInstance> leave() {
        pages.mustBeOn();
        try {
            return pages.leave();
        } catch (ProviderDownException down) {
            return down(down, false);
        }
    }

    /**
     * Coming back.
     *
     * @param iss which provider says that it answers, where it says so
     */
    @GET
    @Path("back")
    public RestResponse<TemplateInstance> back(
            @RestQuery @Nullable String code, @RestQuery @Nullable String state, @RestQuery @Nullable String iss) {
        pages.mustBeOn();
        Optional<Duration> crowded = limits.crowded(caller.network());
        if (crowded.isPresent()) {
            return pages.crowded(
                    "There were many wrong tries from your network. Wait " + SignInPages.minutes(crowded.get())
                            + " and begin again",
                    crowded.get());
        }
        Optional<ProviderWays.Journey> journey = pages.back(Objects.toString(state, ""));
        return journey.isEmpty() ? pages.problem(LOST, false) : pages.arrived(arrived(journey.get(), code, iss));
    }

    private RestResponse<TemplateInstance> arrived(
            ProviderWays.Journey journey, @Nullable String code, @Nullable String iss) {
        boolean connecting = journey.purpose() == ProviderWays.Purpose.CONNECT;
        if (code == null || code.isBlank() || provider.isOther(iss)) {
            return pages.problem(NO_PROOF, connecting);
        }
        try {
            Proof proof = provider.proof(journey.way(), code);
            return connecting ? connected(proof) : in(proof);
        } catch (ProofRefusedException refused) {
            LOG.warnf("sign-in by the identity provider, %s", refused.getMessage());
            return pages.problem(NO_PROOF, connecting);
        } catch (ProviderDownException down) {
            limits.notATry(caller.network());
            return down(down, connecting);
        }
    }

    /** Whatever this browser had open before ends. What the provider asked for counts as it says; the rest is asked here. */
    private RestResponse<TemplateInstance> in(Proof proof) {
        Optional<StaffMember> member = signIn.whose(proof);
        if (member.isEmpty()) {
            return pages.problem(NOBODY, false);
        }
        limits.notATry(caller.network());
        browser.session().ifPresent(sessions::end);
        scope.ofRequest(member.get().studioId());
        return steps.onward(sessions.vouched(member.get(), browser.name(), proof.secondFactor()), TypedBefore.NOTHING);
    }

    private RestResponse<TemplateInstance> connected(Proof proof) {
        StaffMember member = staff.member();
        limits.notATry(caller.network());
        return signIn.connect(member, proof)
                ? Redirect.to(AccountResource.PATH + "?connected=true")
                : pages.problem(TAKEN, true);
    }

    private RestResponse<TemplateInstance> down(ProviderDownException down, boolean connecting) {
        Throwable cause = down.getCause();
        LOG.warnf(
                "%s%s",
                down.getMessage(), cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
        return pages.down(connecting);
    }
}
