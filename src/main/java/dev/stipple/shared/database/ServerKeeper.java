package dev.stipple.shared.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Brings the server back, at the same address, when it has ended and nobody had asked it to: killed for want of memory, or out
 * of disk. The program meanwhile tells people to try again, and needs no restart.
 */
final class ServerKeeper {

    private static final Logger LOG = System.getLogger(ServerKeeper.class.getName());
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final ServerLaunch launch;
    private final ServerProcess process;
    private final Thread thread = new Thread(this::keep, "embedded-database-keeper");
    private volatile StartedServer server;
    private volatile boolean stopping;

    private ServerKeeper(ServerLaunch launch, ServerProcess process, StartedServer server) {
        this.launch = launch;
        this.process = process;
        this.server = server;
    }

    static ServerKeeper of(ServerLaunch launch, ServerProcess process, StartedServer server) {
        ServerKeeper keeper = new ServerKeeper(launch, process, server);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    StartedServer server() {
        return server;
    }

    /** Lets it end from now on, and stops it. */
    void stop() throws IOException, InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
        server.postgres().close();
    }

    // The flag besides the interrupt, because the library that starts the server forgets that it was interrupted.
    private void keep() {
        try {
            while (!stopping) {
                Thread.sleep(GLANCE.toMillis());
                if (!process.runs()) {
                    startAgain();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stands in the way, a full disk for one, may pass: then the next glance tries once more. */
    private void startAgain() throws InterruptedException {
        LOG.log(Level.WARNING, "The embedded database has ended by itself. It is started again.");
        try {
            server.postgres().close();
            server = launch.again(server.postgres().getPort());
            LOG.log(Level.WARNING, "The embedded database is back.");
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "The embedded database cannot be started yet ({0})",
                    failed.getClass().getName());
        }
    }
}
