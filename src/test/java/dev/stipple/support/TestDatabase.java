package dev.stipple.support;

import dev.stipple.shared.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same embedded database as in production, in a folder that is thrown away. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("stipple-test");
            EmbeddedDatabase started = EmbeddedDatabase.start(home);
            database = started;
            return Map.of(
                    "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                    "quarkus.datasource.username", started.appUsername(),
                    "quarkus.datasource.password", started.password(),
                    "quarkus.flyway.username", started.username(),
                    "quarkus.flyway.password", started.password(),
                    "stipple.home", home.toString(),
                    "stipple.demo", "true",
                    "test.home", home.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
