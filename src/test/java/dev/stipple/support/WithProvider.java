package dev.stipple.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An install with an identity provider, which runs while a test starts it. */
public class WithProvider implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FakeProvider.freePort();
        int ours = FakeProvider.freePort();
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(ours),
                "stipple.site",
                "http://127.0.0.1:" + ours,
                "stipple.oidc.issuer",
                FakeProvider.issuer(port),
                "stipple.oidc.name",
                "Northgate accounts",
                "stipple.oidc.client-id",
                FakeProvider.CLIENT,
                "stipple.oidc.client-secret",
                FakeProvider.SECRET,
                "stipple.oidc.factor-acr",
                "two-keys",
                "test.provider.port",
                Integer.toString(port));
    }
}
