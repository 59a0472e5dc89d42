package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** From a folder, in whatever state it was left, to a server that runs as it should. */
final class ServerLaunch {

    private final DatabaseHome home;
    private final ServerProcess server;
    private final DataFolder dataFolder;
    private final ServerLog log;

    ServerLaunch(DatabaseHome home, ServerProcess server) {
        this.home = home;
        this.server = server;
        this.dataFolder = new DataFolder(home);
        this.log = new ServerLog(home);
    }

    StartedServer run() throws IOException, InterruptedException {
        stopped();
        log.begin();
        return launch(UnaryOperator.identity());
    }

    /** Once more at the same port, after it has ended by itself. Its last words stay in the log. */
    StartedServer again(int port) throws IOException, InterruptedException {
        stopped();
        return launch(builder -> builder.setPort(port));
    }

    /** First of all: nothing is touched while an earlier server may still write. */
    private void stopped() throws IOException, InterruptedException {
        requireUsablePlatform(System.getProperty("user.name"), System.getProperty("ot.epg.working-dir"));
        server.stopLeftOver();
    }

    private StartedServer launch(UnaryOperator<EmbeddedPostgres.Builder> with)
            throws IOException, InterruptedException {
        boolean isNew = dataFolder.isNew();
        String password = AccessRules.password(home, isNew);
        HomeBinaries binaries = new HomeBinaries(home.binaries());
        binaries.discardHalfUnpacked();
        if (isNew) {
            dataFolder.initialising();
        }
        StartAttempt attempt = new StartAttempt(home, server, log);
        EmbeddedPostgres postgres = attempt.run(with.apply(builder(binaries, password, attempt)));
        prepare(postgres, password);
        return new StartedServer(postgres, password);
    }

    private EmbeddedPostgres.Builder builder(HomeBinaries binaries, String password, StartAttempt attempt) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.data())
                .setOverrideWorkingDirectory(home.binaries().toFile())
                .setPgBinaryResolver(binaries)
                .setCleanDataDirectory(false)
                .setOutputRedirector(log.redirect())
                // the library's hook would stop the database while the application still drains its requests
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(made -> beforeServer(attempt))
                .setConnectConfig("password", password)
                .setConnectConfig("connectTimeout", "5")
                .setConnectConfig("socketTimeout", "30");
        ServerSettings.applyTo(builder);
        ServerSettings.applyInitialTo(builder, home.password());
        return builder;
    }

    private void beforeServer(StartAttempt attempt) {
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
