package dev.stipple.support;

import dev.stipple.shared.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same embedded database as in production, in a folder that is thrown away. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedDatabase database;
    private @Nullable Path home;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("stipple-test");
            home = folder;
            Unpacked.into(folder);
            EmbeddedDatabase started = EmbeddedDatabase.start(folder);
            database = started;
            Unpacked.keep(folder);
            return Map.of(
                    "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                    "quarkus.datasource.username", started.appUsername(),
                    "quarkus.datasource.password", started.password(),
                    "quarkus.flyway.username", started.username(),
                    "quarkus.flyway.password", started.password(),
                    "stipple.home", folder.toString(),
                    "stipple.demo", "true",
                    "test.home", folder.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes its folder away, too: a hundred megabytes for each start. */
    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        if (home != null) {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
