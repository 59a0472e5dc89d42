package dev.stipple.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL of our own under a folder: durable, reachable from this machine only, and only with the password. Whoever
 * starts it closes it; until then it is started again when it ends by itself. A run that was killed is cleaned up by the
 * next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String URL = "jdbc:postgresql://127.0.0.1:%d/" + ApplicationDatabase.NAME
            + "?connectTimeout=5&socketTimeout=30&tcpKeepAlive=true&logServerErrorDetail=false";

    private final InstanceLock lock;
    private final ServerProcess process;
    private final ServerKeeper keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(InstanceLock lock, ServerProcess process, ServerKeeper keeper) {
        this.lock = lock;
        this.process = process;
        this.keeper = keeper;
    }

    /** Starts the database under this folder, making it when it is new. */
    public static EmbeddedDatabase start(Path home) {
        DatabaseHome place = DatabaseHome.open(home);
        InstanceLock lock = InstanceLock.take(place.lock());
        boolean started = false;
        try {
            ServerProcess process = new ServerProcess(place);
            EmbeddedDatabase database = new EmbeddedDatabase(lock, process, launch(place, process));
            started = true;
            return database;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static ServerKeeper launch(DatabaseHome home, ServerProcess process) {
        try {
            ServerLaunch launch = new ServerLaunch(home, process);
            return ServerKeeper.of(launch, process, launch.run());
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The database folder " + home.folder() + " cannot be read or written (" + e
                            + "). Check its owner, its rights and the free disk space.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("The start of the embedded database was interrupted. Start again.", e);
        }
    }

    /** The way to the database under this folder while some program runs it; empty when none does. */
    public static Optional<OwnerAccess> running(Path home) {
        DatabaseHome place = DatabaseHome.open(home);
        try {
            ServerProcess process = new ServerProcess(place);
            if (process.status().filter("ready"::equals).isEmpty()) {
                return Optional.empty();
            }
            String password = AccessRules.password(place, false);
            return process.port().map(port -> new OwnerAccess(URL.formatted(port), ApplicationDatabase.ROLE, password));
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The database folder " + place.folder() + " cannot be read (" + e + "). Check its rights.", e);
        }
    }

    /** The way to this database for the owner of its tables. */
    public OwnerAccess owner() {
        return new OwnerAccess(jdbcUrl(), username(), password());
    }

    /** The address of the application's database. It changes with each start, for the port does. */
    public String jdbcUrl() {
        return url(keeper.server().postgres().getPort());
    }

    static String url(int port) {
        return URL.formatted(port);
    }

    /** Whom the program signs in as: a role that works in the tables and owns none. */
    public String appUsername() {
        return ApplicationDatabase.APP_ROLE;
    }

    /** The owner of the application's database; not a superuser. */
    public String username() {
        return ApplicationDatabase.ROLE;
    }

    /** What opens it, for either of them. Never to be logged. */
    public String password() {
        return keeper.server().password();
    }

    /** Stops the server: open transactions roll back, everything committed is on disk when this returns. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            keeper.stop();
            // the library gives up after five seconds and tells no one
            process.stopLeftOver();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database could not be stopped; the next start will do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
