package dev.stipple.provider;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import dev.stipple.shared.StippleConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a provider, whole.
 *
 * @param secret empty for a client that has none
 * @param back where the provider sends people back to, on our side
 * @param fresh whether it must have asked for its own sign-in just now
 * @param factorAcr the values of {@code acr} that stand for a second factor
 */
record ProviderSettings(
        Issuer issuer, ClientID client, Optional<String> secret, URI back, boolean fresh, List<String> factorAcr) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public String toString() {
        return "ProviderSettings";
    }

    /**
     * Reads them; empty when there is no provider.
     *
     * @throws IllegalStateException when half of them are there, with the setting that is missing
     */
    static Optional<ProviderSettings> of(StippleConfig config, String backPath) {
        StippleConfig.Oidc oidc = config.oidc();
        if (oidc.issuer().isEmpty()) {
            require(!oidc.only(), "stipple.oidc.only is set, and stipple.oidc.issuer is missing");
            return Optional.empty();
        }
        URI issuer = oidc.issuer().get();
        boolean own = THIS_MACHINE.contains(String.valueOf(issuer.getHost()));
        require(
                "https".equals(issuer.getScheme()) || (own && "http".equals(issuer.getScheme())),
                "stipple.oidc.issuer must begin with https://");
        require(config.site().isPresent(), "stipple.oidc.issuer is set, and stipple.site is missing");
        require(oidc.clientId().isPresent(), "stipple.oidc.issuer is set, and stipple.oidc.client-id is missing");
        require(
                oidc.clientSecret().isEmpty() || oidc.clientSecretFile().isEmpty(),
                "stipple.oidc.client-secret and stipple.oidc.client-secret-file are both set: one is enough");
        String site = config.site().orElseThrow().toString().replaceAll("/+$", "");
        return Optional.of(new ProviderSettings(
                new Issuer(issuer),
                new ClientID(oidc.clientId().orElseThrow()),
                oidc.clientSecret().or(() -> oidc.clientSecretFile().map(ProviderSettings::read)),
                URI.create(site + backPath),
                oidc.fresh(),
                oidc.factorAcr().orElse(List.of())));
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("stipple.oidc.client-secret-file cannot be read", unreadable);
        }
    }
}
