package dev.stipple.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the provider itself: what it can do, its keys, and the token for a code. Short waits, no redirects with a secret. */
final class ProviderTalk {

    /** Signed with a key that only the provider has: no secret that both sides know, and never unsigned. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 256 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration NOT_AGAIN = Duration.ofSeconds(5);

    private final ProviderSettings settings;
    private final Clock clock;
    private @Nullable Described known;
    private Instant failed = Instant.EPOCH;

    ProviderTalk(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What the provider says of itself, and where its keys come from. */
    private record Described(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant read) {}

    /** What the provider says of itself, read once an hour. What was read before goes on when it cannot be read again. */
    OIDCProviderMetadata says() {
        return described().says();
    }

    private synchronized Described described() {
        Instant now = clock.instant();
        Described before = known;
        if (before != null && now.isBefore(before.read().plus(KEPT))) {
            return before;
        }
        if (before == null && now.isBefore(failed.plus(NOT_AGAIN))) {
            throw new ProviderDownException("it gave none a moment ago");
        }
        try {
            Described read = read(now);
            known = read;
            return read;
        } catch (IOException | GeneralException down) {
            failed = now;
            if (before == null) {
                throw new ProviderDownException(down);
            }
            known = new Described(before.says(), before.keys(), now);
            return before;
        }
    }

    private Described read(Instant now) throws IOException, GeneralException {
        OIDCProviderMetadata says = OIDCProviderMetadata.resolve(settings.issuer(), CONNECT_MILLIS, READ_MILLIS);
        boolean asSafe = Stream.of(says.getTokenEndpointURI(), says.getAuthorizationEndpointURI(), says.getJWKSetURI())
                .allMatch(there -> there != null
                        && URI.create(settings.issuer().getValue()).getScheme().equals(there.getScheme()));
        if (!asSafe) {
            throw new GeneralException("the provider does not say where it is asked, or by http");
        }
        return new Described(says, keys(says), now);
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata says) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(
                        says.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEYS))
                .refreshAheadCache(false)
                .build();
    }

    /**
     * Fetches the token for a code and checks it: signature, issuer, audience, time and nonce.
     *
     * @throws ProofRefusedException when any of it is wrong
     * @throws ProviderDownException when the provider gives no answer
     */
    IDTokenClaimsSet token(Way way, String code) {
        Described provider = described();
        try {
            return validator(provider.keys()).validate(fetched(provider.says(), way, code), new Nonce(way.nonce()));
        } catch (KeySourceException | IOException down) {
            throw new ProviderDownException(down);
        } catch (BadJOSEException | JOSEException | ParseException wrong) {
            throw new ProofRefusedException(wrong.getClass().getSimpleName());
        }
    }

    private IDTokenValidator validator(JWKSource<SecurityContext> keys) {
        return new IDTokenValidator(
                settings.issuer(), settings.client(), new JWSVerificationKeySelector<>(SIGNED, keys), null);
    }

    private JWT fetched(OIDCProviderMetadata says, Way way, String code) throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.back(), new CodeVerifier(way.verifier()));
        HTTPRequest request = request(says, grant).toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
        if (!answer.indicatesSuccess()) {
            throw refusal(answer);
        }
        JWT token =
                ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
        if (token == null) {
            throw new ProofRefusedException("no token of who it is");
        }
        return token;
    }

    /** A code that is not taken is the caller's; anything else is between the provider and whoever set it up. */
    private static RuntimeException refusal(TokenResponse answer) {
        String code = String.valueOf(answer.toErrorResponse().getErrorObject().getCode());
        String word = code.matches("[a-z_]{1,40}") ? code : "another error";
        return "invalid_grant".equals(word) ? new ProofRefusedException(word) : new ProviderDownException(word);
    }

    private TokenRequest request(OIDCProviderMetadata says, AuthorizationCodeGrant grant) {
        return settings.secret()
                .map(secret -> new TokenRequest.Builder(says.getTokenEndpointURI(), proven(says, secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(says.getTokenEndpointURI(), settings.client(), grant))
                .build();
    }

    private ClientAuthentication proven(OIDCProviderMetadata says, String secret) {
        List<ClientAuthenticationMethod> ways = says.getTokenEndpointAuthMethods();
        boolean post = ways != null
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post
                ? new ClientSecretPost(settings.client(), new Secret(secret))
                : new ClientSecretBasic(settings.client(), new Secret(secret));
    }
}
