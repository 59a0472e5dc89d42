package dev.stipple.backup;

import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Restores a backup into the program's database: all of it or nothing. */
final class RestoreCommand {

    private static final String OTHERS = """
        select count(*) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        """;

    /** Functions of the schema, but for those that came with an extension. */
    private static final String DROP_FUNCTIONS = """
        do $$
        declare f regprocedure;
        begin
            for f in select p.oid::regprocedure from pg_proc p
                where p.pronamespace = current_schema()::regnamespace
                    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            loop
                execute format('drop routine %s cascade', f);
            end loop;
        end
        $$
        """;

    private final Path home;
    private final Consumer<String> progress;

    RestoreCommand(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    void run(OwnerAccess access, RestoreRequest request) throws SQLException, IOException {
        KeyFile key = KeyFile.backup(home);
        KeyFile master = KeyFile.master(home);
        requireHere(key);
        requireHere(master);
        Restore.Source source = Restore.Source.verified(
                new DumpFile(request.data(), Part.DATA, key), new DumpFile(keys(request), Part.KEYS, key), progress);
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            makeRoom(new Schema(connection), request.replace());
            new Restore(connection, progress).run(source);
            int opened = Sample.open(connection, master);
            connection.commit();
            progress.accept("Restored " + (source.data().rows() + source.keys().rows()) + " rows, as of "
                    + source.data().takenAt() + "; " + opened + " records picked at random were opened");
            progress.accept("At its next start the program erases again what was erased since. It needs the ledger of"
                    + " erasures for that, which is in no backup");
        }
    }

    private static void requireHere(KeyFile key) {
        if (!key.exists()) {
            throw new BackupException(
                    "The key file " + key.path() + " is missing. Put it there, from your recovery sheet.");
        }
    }

    private static Path keys(RestoreRequest request) throws IOException {
        if (request.keys().isPresent()) {
            return request.keys().get();
        }
        Path folder = request.data().toAbsolutePath().getParent();
        return new BackupFolder(folder == null ? Path.of("") : folder)
                .newest(Part.KEYS)
                .map(BackupFolder.Kept::file)
                .orElseThrow(() -> new BackupException("There is no keys file beside " + request.data()
                        + ". Name one with --keys: the newest you have."));
    }

    private void makeRoom(Schema schema, boolean replace) throws SQLException {
        long others = schema.count(OTHERS);
        if (others > 0) {
            throw new BackupException(others + " other connections use this database. Stop the program on every node"
                    + " and whatever else is connected, then restore.");
        }
        List<Schema.Table> tables = schema.tables();
        if (tables.isEmpty()) {
            return;
        }
        if (!replace) {
            throw new BackupException("The database holds " + tables.size() + " tables already. Restore into an empty"
                    + " one, or say " + RestoreRequest.REPLACE + " to lose what is there.");
        }
        progress.accept("Removing the " + tables.size() + " tables that are there");
        clear(schema);
    }

    /** Removes all tables and functions of the schema. */
    static void clear(Schema schema) throws SQLException {
        for (Schema.Table table : schema.tables()) {
            schema.run("drop table if exists " + Schema.quoted(table.name()) + " cascade");
        }
        schema.run(DROP_FUNCTIONS);
    }
}
