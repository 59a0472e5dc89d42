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
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServerLaunch launch;
    private final Thread thread = new Thread(this::keep, "embedded-database-keeper");
    private volatile StartedServer server;

    private ServerKeeper(ServerLaunch launch, StartedServer server) {
        this.launch = launch;
        this.server = server;
    }

    static ServerKeeper of(ServerLaunch launch, StartedServer server) {
        ServerKeeper keeper = new ServerKeeper(launch, server);
        keeper.thread.setDaemon(true);
        keeper.thread.start();
        return keeper;
    }

    StartedServer server() {
        return server;
    }

    /** Lets it end from now on, and stops it. */
    void stop() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        server.postgres().close();
    }

    private void keep() {
        try {
            while (true) {
                server.postgres().getProcess().waitFor();
                LOG.log(Level.WARNING, "The embedded database has ended by itself. It is started again.");
                while (!startedAgain()) {
                    Thread.sleep(PAUSE.toMillis());
                }
                LOG.log(Level.WARNING, "The embedded database is back.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stands in the way, a full disk for one, may pass. */
    private boolean startedAgain() throws InterruptedException {
        try {
            server.postgres().close();
            server = launch.again(server.postgres().getPort());
            return true;
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "The embedded database cannot be started yet ({0})",
                    failed.getClass().getName());
            return false;
        }
    }
}
