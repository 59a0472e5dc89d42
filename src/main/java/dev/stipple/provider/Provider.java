package dev.stipple.provider;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.stipple.shared.StippleConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operator's identity provider: asked who somebody is, and believed only by what it signed. Off unless an issuer is set. */
@ApplicationScoped
public class Provider {

    /** Where the provider sends people back to. It is told the whole address beforehand. */
    public static final String BACK = "/desk/sign-in/provider/back";

    /** A provider that is slow keeps this many of our threads, and no more. */
    private static final int AT_ONCE = 4;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int MOMENT_SECONDS = 5;
    private static final int LONGEST_SUBJECT = 255;

    private final StippleConfig.Oidc config;
    private final Optional<ProviderSettings> settings;
    private final Optional<ProviderTalk> talk;
    private final Semaphore talking = new Semaphore(AT_ONCE);

    Provider(StippleConfig config, Clock clock) {
        this.config = config.oidc();
        this.settings = ProviderSettings.of(config, BACK);
        this.talk = settings.map(set -> new ProviderTalk(set, clock));
    }

    /** Half a setup stops the start, not a request. */
    void check(@Observes StartupEvent start) {
        on();
    }

    /** Whether there is one. */
    public boolean on() {
        return settings.isPresent();
    }

    /** What people here call it. */
    public String name() {
        return config.name();
    }

    /** Whether it is the only way in. */
    public boolean only() {
        return on() && config.only();
    }

    /** Whether an address that it has verified connects an account the first time. */
    public boolean byAddress() {
        return on() && config.byAddress();
    }

    /** Whether an answer that names a provider names another one (RFC 9207). */
    public boolean isOther(@Nullable String issuer) {
        return issuer != null
                && settings.filter(set -> set.issuer().getValue().equals(issuer))
                        .isEmpty();
    }

    /**
     * Where a browser is sent to, to be asked there.
     *
     * @throws ProviderDownException when the provider does not say where
     */
    public URI question(Way way) {
        ProviderSettings set = settings.orElseThrow();
        AuthenticationRequest.Builder asked = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email"), set.client(), set.back())
                .state(new State(way.state()))
                .nonce(new Nonce(way.nonce()))
                .codeChallenge(new CodeVerifier(way.verifier()), CodeChallengeMethod.S256)
                .endpointURI(asked(provider -> provider.says().getAuthorizationEndpointURI()));
        if (set.fresh()) {
            asked.maxAge(0);
        }
        if (!set.factorAcr().isEmpty()) {
            asked.acrValues(set.factorAcr().stream().map(ACR::new).toList());
        }
        return asked.build().toURI();
    }

    /**
     * Who came back with a code.
     *
     * @throws ProofRefusedException when the code, or what the provider signed for it, proves nothing
     * @throws ProviderDownException when the provider gives no answer
     */
    public Proof proof(Way way, String code) {
        IDTokenClaimsSet claims = asked(provider -> provider.token(way, code));
        ProviderSettings set = settings.orElseThrow();
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new ProofRefusedException("a name that no account may have");
        }
        if (set.fresh() && !isFresh(claims, way)) {
            throw new ProofRefusedException("not asked just now");
        }
        return new Proof(set.issuer().getValue(), subject, address(claims), secondFactor(claims, set));
    }

    private <T> T asked(Function<ProviderTalk, T> question) {
        boolean room = false;
        try {
            room = talking.tryAcquire(MOMENT_SECONDS, TimeUnit.SECONDS);
            if (!room) {
                throw new ProviderDownException("others wait for it");
            }
            return question.apply(talk.orElseThrow());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProviderDownException(stopping);
        } finally {
            if (room) {
                talking.release();
            }
        }
    }

    private static boolean isFresh(IDTokenClaimsSet claims, Way way) {
        Date asked = claims.getAuthenticationTime();
        return asked != null && !asked.toInstant().isBefore(way.begun().minus(CLOCKS_DIFFER));
    }

    /** Only the word true proves an address; some providers write it as text. */
    private static Optional<String> address(IDTokenClaimsSet claims) {
        boolean verified = "true".equals(String.valueOf(claims.getClaim("email_verified")));
        return Optional.ofNullable(claims.getStringClaim("email")).filter(address -> verified);
    }

    private static boolean secondFactor(IDTokenClaimsSet claims, ProviderSettings set) {
        List<AMR> means = claims.getAMR();
        boolean several = means != null
                && means.stream().anyMatch(one -> "mfa".equals(one.getValue().toLowerCase(Locale.ROOT)));
        return several
                || (claims.getACR() != null
                        && set.factorAcr().contains(claims.getACR().getValue()));
    }
}
