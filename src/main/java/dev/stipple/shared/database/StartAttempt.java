package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One start of the server. The library waits a fixed time whatever happens: too short for a server that recovers after a
 * power cut, too long for one that died at once. So it is told to wait for ever, and this class watches the server.
 */
final class StartAttempt {

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WRONG_PASSWORD = "28P01";

    private final DatabaseHome home;
    private final ServerProcess server;
    private final ServerLog log;
    private volatile boolean launched;

    StartAttempt(DatabaseHome home, ServerProcess server, ServerLog log) {
        this.home = home;
        this.server = server;
        this.log = log;
    }

    /** To be called when the data folder is ready and the server is about to be launched. */
    void launched() {
        launched = true;
    }

    EmbeddedPostgres run(EmbeddedPostgres.Builder builder) throws IOException, InterruptedException {
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder.setPGStartupWait(FOR_EVER)::start);
        Thread thread = new Thread(start, "embedded-database-start");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(start);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (DatabaseStartException | IOException | InterruptedException e) {
            abandon(start, thread);
            throw e;
        }
    }

    private EmbeddedPostgres await(FutureTask<EmbeddedPostgres> start)
            throws IOException, InterruptedException, ExecutionException {
        long lastProgress = System.nanoTime();
        while (true) {
            try {
                return start.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Optional<String> status = server.status();
                if (!launched || status.filter("starting"::equals).isPresent()) {
                    lastProgress = System.nanoTime();
                } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                    if (status.isEmpty() || refusesPassword()) {
                        throw stuck(status);
                    }
                    // It only takes its time: the machine is busy.
                    lastProgress = System.nanoTime();
                }
            }
        }
    }

    /** Asks the server itself: that the library waits for it says nothing about the password. */
    private boolean refusesPassword() throws IOException {
        Optional<Integer> port = server.port();
        if (port.isEmpty()) {
            return false;
        }
        String url = EmbeddedDatabase.url(port.get());
        try {
            new OwnerAccess(url, "postgres", AccessRules.password(home, false))
                    .connect()
                    .close();
            return false;
        } catch (SQLException refused) {
            return WRONG_PASSWORD.equals(refused.getSQLState());
        }
    }

    private DatabaseStartException stuck(Optional<String> status) {
        if (status.isPresent()) {
            return new DatabaseStartException("The embedded database runs but refuses the password in "
                    + home.password() + ". Restore the password file that belongs to " + home.data() + ".");
        }
        return new DatabaseStartException("The embedded database in " + home.data()
                + " stopped while starting. Mend what its log names (port taken, disk full, damaged files) and start"
                + " again. " + log.tail());
    }

    private DatabaseStartException failed(Throwable cause) {
        if (cause instanceof DatabaseStartException known) {
            return known;
        }
        return new DatabaseStartException(
                "The embedded database in " + home.folder() + " could not be started (" + cause
                        + "). Look for free disk space first, then at its log. " + log.tail(),
                cause);
    }

    // An interrupted library returns as if all were well; its handle must be closed to free its own lock. Interrupted
    // while it takes that lock, it would never let go of it: hence not before the launch.
    private void abandon(FutureTask<EmbeddedPostgres> start, Thread thread) {
        try {
            while (!launched && !start.isDone()) {
                Thread.sleep(GLANCE.toMillis());
            }
            thread.interrupt();
            start.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ExecutionException | TimeoutException e) {
            // the reason for abandoning is already on its way to the caller
        }
    }
}
