package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** From a folder, in whatever state it was left, to a server that runs as it should. */
final class ServerLaunch {

    private final DatabaseHome home;
    private final ServerProcess server;
    private final DataFolder dataFolder;
    private final ServerLog log;
    private final StartAttempt attempt;

    ServerLaunch(DatabaseHome home, ServerProcess server) {
        this.home = home;
        this.server = server;
        this.dataFolder = new DataFolder(home);
        this.log = new ServerLog(home);
        this.attempt = new StartAttempt(home, server, log);
    }

    /** The order matters: nothing is touched while an earlier server may still write. */
    StartedServer run() throws IOException, InterruptedException {
        requireUsablePlatform(System.getProperty("user.name"), System.getProperty("ot.epg.working-dir"));
        server.stopLeftOver();
        boolean isNew = dataFolder.isNew();
        String password = AccessRules.password(home, isNew);
        HomeBinaries binaries = new HomeBinaries(home.binaries());
        binaries.discardHalfUnpacked();
        log.begin();
        if (isNew) {
            dataFolder.initialising();
        }
        EmbeddedPostgres postgres = attempt.run(builder(binaries, password));
        prepare(postgres, password);
        return new StartedServer(postgres, password);
    }

    private EmbeddedPostgres.Builder builder(HomeBinaries binaries, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setPgBinaryResolver(binaries)
                .setCleanDataDirectory(false)
                .setOutputRedirector(log.redirect())
                // the library's hook would stop the database while the application still drains its requests
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(made -> beforeServer())
                .setConnectConfig("password", password)
                .setConnectConfig("connectTimeout", "5")
                .setConnectConfig("socketTimeout", "30");
        ServerSettings.applyTo(builder);
        ServerSettings.applyInitialTo(builder, home.password());
        return builder;
    }

    private void beforeServer() {
        try {
            AccessRules.writeTo(home.data());
            dataFolder.initialised();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        attempt.launched();
    }

    private static void prepare(EmbeddedPostgres postgres, String password) throws IOException {
        boolean prepared = false;
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            ServerSettings.requireDurable(superuser);
            ApplicationDatabase.prepare(superuser, password);
            prepared = true;
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "The embedded database started but could not be prepared (SQL state " + e.getSQLState()
                            + "). Start again; if it stays, restore the folder from a backup.",
                    e);
        } finally {
            if (!prepared) {
                postgres.close();
            }
        }
    }

    private static void requireUsablePlatform(@Nullable String user, @Nullable String libraryFolder) {
        if ("root".equals(user) && !LinuxUtils.isUnshareAvailable()) {
            throw new DatabaseStartException("PostgreSQL does not run as root, and this machine forbids the user"
                    + " namespace it could be hidden in (unshare -U). Run Stipple as another user, or configure the"
                    + " URL of a PostgreSQL of your own.");
        }
        if (libraryFolder != null) {
            // the library deletes folders it takes for stale in there, and could take ours for one
            throw new DatabaseStartException(
                    "The system property ot.epg.working-dir puts the data at risk. Remove it.");
        }
    }
}
