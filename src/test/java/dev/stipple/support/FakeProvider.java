package dev.stipple.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/** An identity provider on this machine. It believes everybody at once, takes each code once, and signs what the test wants. */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "stipple-desk";
    public static final String SECRET = "a secret of 32 letters and spaces";

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Consumer<JWTClaimsSet.Builder> claims = built -> {};
    private volatile Signed signed = Signed.RIGHT;

    /** How what it says is signed. */
    public enum Signed {
        RIGHT,
        BY_A_STRANGER,
        BY_THE_SECRET,
        NOT
    }

    /** Made while the program under test starts: it takes seconds, and whoever asks for it waits no longer than for an answer. */
    private static final class Ours {
        static final RSAKey KEY = key();

        /** To name the class is enough. */
        static void make() {}
    }

    /** Made for the few tests that want it, before they ask. */
    private static final class Stranger {
        static final RSAKey KEY = key();

        static void make() {}
    }

    private FakeProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(Ours.KEY.toPublicJWK()).toString()));
        server.createContext("/ask", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", approve(exchange.getRequestURI()).toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/token", this::token);
    }

    public static FakeProvider startAt(int port) {
        FakeProvider provider = new FakeProvider(port);
        provider.server.start();
        ForkJoinPool.commonPool().execute(Ours::make);
        return provider;
    }

    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** What the next tokens say beside, or in place of, what is right. */
    public FakeProvider says(Consumer<JWTClaimsSet.Builder> words) {
        claims = words;
        return this;
    }

    public FakeProvider signed(Signed how) {
        if (how == Signed.BY_A_STRANGER) {
            Stranger.make();
        }
        signed = how;
        return this;
    }

    /** Where somebody who was asked is sent back to, with a code. */
    public URI approve(URI question) {
        Map<String, String> asked = fields(Objects.requireNonNull(question.getRawQuery()));
        String code = Ids.token();
        codes.put(code, asked);
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private String description() {
        String here = issuer(server.getAddress().getPort());
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/ask", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(here);
    }

    private void token(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> fields = fields(sent);
        Map<String, String> asked = codes.remove(String.valueOf(fields.get("code")));
        if (!isClient(exchange)) {
            json(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if (asked == null || !belongs(fields, asked)) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            json(exchange, 200, """
                    {"access_token": "nothing", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken(String.valueOf(asked.get("nonce")))));
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        String right = CLIENT + ":" + SECRET.replace(" ", "+");
        return ("Basic " + Base64.getEncoder().encodeToString(right.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean belongs(Map<String, String> fields, Map<String, String> asked) {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hashes.sha256(String.valueOf(fields.get("code_verifier"))));
        return "S256".equals(asked.get("code_challenge_method"))
                && challenge.equals(asked.get("code_challenge"))
                && String.valueOf(asked.get("redirect_uri")).equals(fields.get("redirect_uri"));
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer(server.getAddress().getPort()))
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("auth_time", now.getEpochSecond())
                .claim("nonce", nonce);
        claims.accept(said);
        try {
            return sign(said.build()).serialize();
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
    }

    private JWT sign(JWTClaimsSet said) throws JOSEException {
        if (signed == Signed.NOT) {
            return new PlainJWT(said);
        }
        boolean bySecret = signed == Signed.BY_THE_SECRET;
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(bySecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID("one")
                        .build(),
                said);
        token.sign(
                bySecret
                        ? new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8))
                        : new RSASSASigner(signed == Signed.RIGHT ? Ours.KEY : Stranger.KEY));
        return token;
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
