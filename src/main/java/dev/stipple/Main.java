package dev.stipple;

import dev.stipple.api.AssessCommand;
import dev.stipple.backup.Commands;
import dev.stipple.record.RecordCommand;
import dev.stipple.shared.database.DatabaseStartException;
import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.database.ReadOnlyDatabase;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Starts the embedded database when no other is configured, then the server; or runs a command. */
@QuarkusMain
public final class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";
    private static final String NIGHTLY_BACKUP = "stipple.backup.nightly";
    private static final String ASSESS = "assess";
    private static final String LOG_MANAGER = "org.jboss.logmanager.LogManager";
    private static final int CLOSE_SECONDS = 60;

    private Main() {}

    public static void main(String... args) {
        // Before anything logs. The framework's own starter has done so; stipple.jar comes here without it.
        System.setProperty("java.util.logging.manager", LOG_MANAGER);
        List<String> words = Arrays.asList(args);
        if (!words.isEmpty() && words.get(0).equals(ASSESS)) {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            System.exit(AssessCommand.run(words.subList(1, words.size()), today, System.out, System.err));
        }
        if (!words.isEmpty() && Commands.NAMES.contains(words.get(0))) {
            System.exit(new Commands(ConfigProvider.getConfig(), Instant.now(), System.out, System.err).run(words));
        }
        try {
            if (!words.isEmpty() && RecordCommand.knows(words.get(0))) {
                System.exit(readRecord(words));
            }
            serve(args);
        } catch (DatabaseStartException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
    }

    /** A command that reads the database of the same configuration, beside the program or without it. */
    private static int readRecord(List<String> words) {
        Config config = ConfigProvider.getConfig();
        Path home = home(config);
        // As the owner: to anybody else the tables would show nothing, and nothing is wrong with nothing.
        Optional<ReadOnlyDatabase.Access> configured = OwnerAccess.from(config)
                .map(owner -> new ReadOnlyDatabase.Access(owner.url(), owner.username(), owner.password()));
        return new RecordCommand(words, home, System.out, System.err)
                .run(() -> ReadOnlyDatabase.open(configured, home));
    }

    private static Path home(Config config) {
        return Path.of(config.getOptionalValue("stipple.home", String.class).orElse("data"));
    }

    private static void serve(String... args) {
        requireOwnLog();
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        Path home = home(config);
        System.out.println("Starting the embedded database in " + home + " (a first start takes some seconds)");
        EmbeddedDatabase embedded = EmbeddedDatabase.start(home);
        CountDownLatch closed = new CountDownLatch(1);
        // On a signal the JVM ends when its hooks end, whatever this thread still has to do: hold it until the
        // database is closed, which must come after the server has let go of it.
        Thread wait = new Thread(() -> await(closed), "embedded-database-close");
        Runtime.getRuntime().addShutdownHook(wait);
        AtomicInteger exitCode = new AtomicInteger();
        try {
            configure(embedded, config);
            // The framework's own handler calls System.exit from here, which never returns: the database stayed open.
            Quarkus.run(
                    null,
                    (code, failure) -> {
                        exitCode.set(code);
                        tell(failure);
                    },
                    args);
        } finally {
            embedded.close();
            List.of(URL, USER, PASSWORD, OWNER, OWNER_PASSWORD).forEach(System::clearProperty);
            System.getProperties().remove(NIGHTLY_BACKUP, "true");
            closed.countDown();
            forget(wait);
        }
        if (exitCode.get() != 0 && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(exitCode.get());
        }
    }

    /** Any other log would show what ours leaves out: words of clients in the messages of exceptions, above all. */
    private static void requireOwnLog() {
        String manager = LogManager.getLogManager().getClass().getName();
        if (!manager.equals(LOG_MANAGER)) {
            System.err.println(
                    "Stipple did not start: something that Java loads before it, such as an agent, has put a log of its own"
                            + " in place (" + manager
                            + "), which would hold what clients type. Start it without that.");
            System.exit(1);
        }
    }

    /** Where it failed, for whoever reports it; then, where it is seen first, what to mend. */
    private static void tell(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        failure.printStackTrace();
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        System.err.printf(
                "%nStipple did not start: %s%n", Objects.requireNonNullElse(root.getMessage(), root.toString()));
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The embedded database is still closing; the next start takes care of it");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A stop that is no signal, such as a reload while developing, leaves no hook behind. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // the hook runs, and ends by itself
        }
    }

    private static void configure(EmbeddedDatabase embedded, Config config) {
        // Whoever runs a database of their own has a backup of their own; whoever has none gets one here.
        if (config.getOptionalValue(NIGHTLY_BACKUP, String.class).isEmpty()) {
            System.setProperty(NIGHTLY_BACKUP, "true");
        }
        System.setProperty(URL, embedded.jdbcUrl());
        System.setProperty(USER, embedded.appUsername());
        System.setProperty(PASSWORD, embedded.password());
        System.setProperty(OWNER, embedded.username());
        System.setProperty(OWNER_PASSWORD, embedded.password());
    }
}
