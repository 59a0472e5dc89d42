package dev.stipple.support;

import dev.stipple.record.Rejudge;
import dev.stipple.record.Verify;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.database.ReadOnlyDatabase;
import dev.stipple.shared.sealing.ChainKey;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The commands that read the sealed record, on the test database; what they say is thrown away. */
public final class RecordCommands {

    private RecordCommands() {}

    /** The database as the commands find it. */
    public static ReadOnlyDatabase database() {
        OwnerAccess owner = OwnerAccess.from(ConfigProvider.getConfig()).orElseThrow();
        return ReadOnlyDatabase.open(
                Optional.of(new ReadOnlyDatabase.Access(owner.url(), owner.username(), owner.password())), home());
    }

    /** A connection as the commands use it: it reads one state and writes nothing. */
    public static Connection connect() throws SQLException {
        return database().connect();
    }

    public static Path home() {
        return Path.of(ConfigProvider.getConfig().getValue("stipple.home", String.class));
    }

    /** Checks a studio's record; gives the number of troubles. */
    public static long verify(Connection connection, UUID studio) throws SQLException {
        try (PrintStream out = unheard()) {
            return new Verify(connection, ChainKey.in(home()), List.of(), out).studio(studio, "studio");
        }
    }

    /** Judges a studio's forms again; gives the number of differences. */
    public static long rejudge(Connection connection, UUID studio) throws SQLException {
        try (PrintStream out = unheard()) {
            return new Rejudge(connection, home(), out).studio(studio, "studio");
        }
    }

    private static PrintStream unheard() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
