package dev.stipple.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of this program, by the names that a backup remembers. A backup is restored to the schema it was made of,
 * step by step as that schema was made; the next start of the program moves it on as it does every older database.
 */
final class Migrations {

    /** As Flyway makes it; the rows come from the backup. */
    static final String HISTORY_TABLE = """
        create table flyway_schema_history (
            installed_rank integer       not null constraint flyway_schema_history_pk primary key,
            version        varchar(50),
            description    varchar(200)  not null,
            type           varchar(20)   not null,
            script         varchar(1000) not null,
            checksum       integer,
            installed_by   varchar(100)  not null,
            installed_on   timestamp     not null default now(),
            execution_time integer       not null,
            success        boolean       not null
        );
        create index flyway_schema_history_s_idx on flyway_schema_history (success);
        """;

    private Migrations() {}

    /**
     * Refuses a backup whose schema this program cannot make.
     *
     * @throws BackupException naming the step
     */
    static void requireKnown(List<Manifest.Step> steps) {
        for (Manifest.Step step : steps) {
            String sql = find(step.script());
            if (sql == null) {
                throw new BackupException("The backup has the schema step " + step.script()
                        + ", which this version of Stipple does not know. Restore it with the version that made it, or"
                        + " a newer one. Nothing was changed.");
            }
            if (!Objects.equals(step.checksum(), checksum(sql))) {
                throw new BackupException("The schema step " + step.script()
                        + " of the backup is not the one of this version of Stipple. Restore it with the version that"
                        + " made it. Nothing was changed.");
            }
        }
    }

    static String script(Manifest.Step step) {
        return Objects.requireNonNull(find(step.script()));
    }

    /** By its file's name: whether the folder stands before it in the history depends on how Flyway was told of it. */
    private static @Nullable String find(String script) {
        String file = script.substring(script.lastIndexOf('/') + 1);
        if (!file.matches("[A-Za-z0-9_.]+")) {
            return null;
        }
        try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream("db/migration/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As Flyway reckons it: over the lines, without their ends. */
    static int checksum(String sql) {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(sql))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return (int) sum.getValue();
    }
}
