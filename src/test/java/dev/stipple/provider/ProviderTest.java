package dev.stipple.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.stipple.shared.StippleConfig;
import dev.stipple.support.FakeProvider;
import dev.stipple.support.FakeProvider.Signed;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only what the provider signed, for us, just now and for this way, proves anything. */
class ProviderTest {

    private final Way way = new Way("a-state", "a-nonce", "v".repeat(43), Instant.now());

    private final int port = FakeProvider.freePort();
    private FakeProvider fake;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        fake = FakeProvider.startAt(port);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_right_token_proves_the_account_and_no_more_than_it_says() {
        Proof proof = proven(provider(Map.of()));

        assertThat(proof.issuer()).isEqualTo(FakeProvider.issuer(port));
        assertThat(proof.subject()).isEqualTo("somebody");
        assertThat(proof.address()).isEmpty();
        assertThat(proof.secondFactor()).isFalse();
        assertThat(proof + " " + way).isEqualTo("Proof Way");
    }

    @Test
    void the_question_asks_for_a_code_with_state_nonce_and_a_challenge_and_for_a_fresh_sign_in() {
        URI question = provider(Map.of()).question(way);

        assertThat(question.toString())
                .startsWith(FakeProvider.issuer(port) + "/ask?")
                .contains(
                        "response_type=code",
                        "state=a-state",
                        "nonce=a-nonce",
                        "code_challenge_method=S256",
                        "max_age=0",
                        "redirect_uri=https%3A%2F%2Fforms.example%2Fdesk%2Fsign-in%2Fprovider%2Fback")
                .doesNotContain(way.verifier(), FakeProvider.SECRET.replace(' ', '+'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void a_token_that_is_wrong_in_one_thing_proves_nothing(String what, Consumer<JWTClaimsSet.Builder> wrong) {
        fake.says(wrong);

        assertThatThrownBy(() -> proven(provider(Map.of()))).as(what).isInstanceOf(ProofRefusedException.class);
    }

    static Stream<Arguments> wrongTokens() {
        Instant now = Instant.now();
        return Stream.of(
                wrong("nonce", said -> said.claim("nonce", "another")),
                wrong("no nonce", said -> said.claim("nonce", null)),
                wrong("audience", said -> said.audience("another-program")),
                wrong("issuer", said -> said.issuer("https://elsewhere.example")),
                wrong("expired", said -> said.expirationTime(Date.from(now.minusSeconds(120)))),
                wrong("no end", said -> said.expirationTime(null)),
                wrong("made in an hour", said -> said.issueTime(Date.from(now.plusSeconds(3600)))),
                wrong("asked an hour ago", said -> said.claim("auth_time", now.getEpochSecond() - 3600)),
                wrong("never says when it asked", said -> said.claim("auth_time", null)),
                wrong("nobody", said -> said.subject(null)),
                wrong("a name too long", said -> said.subject("x".repeat(256))));
    }

    private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> wrong) {
        return Arguments.of(what, wrong);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void a_token_that_the_provider_did_not_sign_with_its_own_key_proves_nothing(Signed how) {
        fake.signed(how);

        assertThatThrownBy(() -> proven(provider(Map.of()))).isInstanceOf(ProofRefusedException.class);
    }

    @Test
    void a_code_works_once_and_only_with_the_verifier_of_the_way_it_was_asked_on() {
        Provider provider = provider(Map.of());
        String code = code(provider);
        Way other = new Way(way.state(), way.nonce(), "w".repeat(43), way.begun());
        assertThatThrownBy(() -> provider.proof(other, code)).isInstanceOf(ProofRefusedException.class);

        String used = code(provider);
        provider.proof(way, used);
        assertThatThrownBy(() -> provider.proof(way, used)).isInstanceOf(ProofRefusedException.class);
    }

    @Test
    void an_address_counts_only_when_the_provider_says_that_it_is_verified() {
        Provider provider = provider(Map.of());
        fake.says(said -> said.claim("email", "ana@studio.example"));
        assertThat(proven(provider).address()).isEmpty();
        fake.says(said -> said.claim("email", "ana@studio.example").claim("email_verified", false));
        assertThat(proven(provider).address()).isEmpty();
        fake.says(said -> said.claim("email", "ana@studio.example").claim("email_verified", true));
        assertThat(proven(provider).address()).contains("ana@studio.example");
    }

    @Test
    void a_second_factor_counts_when_amr_says_mfa_or_acr_is_one_that_the_operator_named() {
        Provider provider = provider(Map.of("stipple.oidc.factor-acr", "two-keys"));
        assertThat(provider.question(way).toString()).contains("acr_values=two-keys");
        fake.says(said -> said.claim("amr", List.of("pwd", "mfa")));
        assertThat(proven(provider).secondFactor()).isTrue();
        fake.says(said -> said.claim("amr", List.of("pwd", "otp")));
        assertThat(proven(provider).secondFactor()).isFalse();
        fake.says(said -> said.claim("acr", "two-keys"));
        assertThat(proven(provider).secondFactor()).isTrue();
        fake.says(said -> said.claim("acr", "one-key"));
        assertThat(proven(provider).secondFactor()).isFalse();
    }

    @Test
    void a_provider_that_cannot_say_when_it_asked_is_believed_where_the_operator_says_so() {
        Provider provider = provider(Map.of("stipple.oidc.fresh", "false"));
        fake.says(said -> said.claim("auth_time", null));

        assertThat(provider.question(way).toString()).doesNotContain("max_age");
        assertThat(proven(provider).subject()).isEqualTo("somebody");
    }

    @Test
    void a_provider_that_is_down_or_refuses_our_secret_is_no_fault_of_whoever_signs_in() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "another secret of some letters\n");
        Provider wrongSecret =
                provider(Map.of("stipple.oidc.client-secret", "", "stipple.oidc.client-secret-file", file.toString()));
        assertThatThrownBy(() -> proven(wrongSecret)).isInstanceOf(ProviderDownException.class);

        Provider warm = provider(Map.of());
        String code = code(warm);
        fake.close();
        assertThatThrownBy(() -> warm.proof(way, code)).isInstanceOf(ProviderDownException.class);
        Provider cold = provider(Map.of());
        assertThatThrownBy(() -> cold.question(way)).isInstanceOf(ProviderDownException.class);
        fake = FakeProvider.startAt(port);
        assertThatThrownBy(() -> cold.question(way)).hasMessageContaining("a moment ago");
    }

    @Test
    void half_a_setup_stops_the_start_and_says_what_is_missing() {
        assertThatThrownBy(() -> provider(Map.of("stipple.oidc.client-id", "")))
                .hasMessageContaining("stipple.oidc.client-id");
        assertThatThrownBy(() -> provider(Map.of("stipple.site", ""))).hasMessageContaining("stipple.site");
        assertThatThrownBy(() -> provider(Map.of("stipple.oidc.issuer", "http://login.example")))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> provider(Map.of("stipple.oidc.issuer", "", "stipple.oidc.only", "true")))
                .hasMessageContaining("stipple.oidc.only");
        assertThat(provider(Map.of("stipple.oidc.issuer", "")).on()).isFalse();
    }

    private Proof proven(Provider provider) {
        return provider.proof(way, code(provider));
    }

    private String code(Provider provider) {
        String back = fake.approve(provider.question(way)).toString();
        return back.replaceFirst(".*[?]code=([^&]*)&.*", "$1");
    }

    private Provider provider(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "stipple.site",
                "https://forms.example/",
                "stipple.oidc.issuer",
                FakeProvider.issuer(port),
                "stipple.oidc.client-id",
                FakeProvider.CLIENT,
                "stipple.oidc.client-secret",
                FakeProvider.SECRET));
        all.putAll(changed);
        StippleConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .withMapping(StippleConfig.class)
                .build()
                .getConfigMapping(StippleConfig.class);
        return new Provider(config, Clock.systemUTC());
    }
}
