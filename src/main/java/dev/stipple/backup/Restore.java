package dev.stipple.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Reads a backup back into the current, empty schema of a connection. All of it is one transaction, which whoever calls
 * commits: a restore that fails at any point has changed nothing.
 */
final class Restore {

    private static final String KEYS_OF_NOBODY =
            "delete from %1$s k where not exists" + " (select 1 from studio s where s.studio_id = k.studio_id)";

    private final Connection connection;
    private final Schema schema;
    private final Consumer<String> progress;

    Restore(Connection connection, Consumer<String> progress) {
        this.connection = connection;
        this.schema = new Schema(connection);
        this.progress = progress;
    }

    /** The two files, each verified, and what they say of themselves. */
    record Source(DumpFile dataFile, Manifest data, DumpFile keysFile, Manifest keys) {

        /**
         * Verifies both files.
         *
         * @throws BackupException when one is damaged, of an unknown schema, or the keys are older than the data
         */
        static Source verified(DumpFile dataFile, DumpFile keysFile, Consumer<String> progress) {
            progress.accept("Checking " + dataFile.path());
            Manifest data = dataFile.verify();
            progress.accept("Checking " + keysFile.path());
            Manifest keys = keysFile.verify();
            Migrations.requireKnown(data.migrations());
            if (Instant.parse(keys.takenAt()).isBefore(Instant.parse(data.takenAt()))) {
                throw new BackupException(keysFile.path() + " is older than " + dataFile.path()
                        + ": it would bring back keys that were destroyed in between. Name the keys file of the same"
                        + " backup or a later one.");
            }
            return new Source(dataFile, data, keysFile, keys);
        }
    }

    /** Makes the schema, brings the rows back, and compares every table with what was saved. */
    void run(Source source) throws SQLException, IOException {
        schema.readAlike();
        makeSchema(source.data().migrations());
        List<Schema.ForeignKey> references = schema.foreignKeys();
        List<Schema.Table> tables = schema.tables();
        // References are checked once and for all when they are made again, so the order of tables does not matter.
        for (Schema.ForeignKey reference : references) {
            schema.run("alter table " + reference.table() + " drop constraint " + reference.name());
        }
        for (Schema.Table table : tables) {
            schema.run("alter table " + Schema.quoted(table.name()) + " disable trigger user");
        }
        schema.run("truncate "
                + Schema.quoted(tables.stream().map(Schema.Table::name).toList()));
        copyIn(source.dataFile(), source.data());
        copyIn(source.keysFile(), source.keys());
        compare(tables, source);
        sequences(source.data());
        schema.run(KEYS_OF_NOBODY.formatted("studio_key"));
        schema.run(KEYS_OF_NOBODY.formatted("record_key"));
        for (Schema.Table table : tables) {
            schema.run("alter table " + Schema.quoted(table.name()) + " enable trigger user");
        }
        for (Schema.ForeignKey reference : references) {
            schema.run("alter table " + reference.table() + " add constraint " + reference.name() + " "
                    + reference.definition());
        }
        progress.accept("Every table is as it was saved, and every reference holds");
    }

    private void makeSchema(List<Manifest.Step> steps) throws SQLException {
        for (Manifest.Step step : steps) {
            schema.run(Migrations.script(step));
        }
        schema.run(Migrations.HISTORY_TABLE);
        progress.accept("Made the schema in " + steps.size() + " steps");
    }

    private void copyIn(DumpFile file, Manifest manifest) {
        Map<String, Manifest.Content> told =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Content::table, Function.identity()));
        file.read((table, rows) -> {
            Manifest.Content content = told.get(table);
            if (content == null) {
                throw new BackupException(file.path() + " has changed while it was read. Nothing was changed.");
            }
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long copied = copies.copyIn(
                    "copy " + Schema.quoted(table) + " (" + Schema.quoted(content.columns()) + ") from stdin", rows);
            progress.accept(manifest.part().word() + ": " + table + ", " + copied + " rows");
        });
    }

    private void compare(List<Schema.Table> tables, Source source) throws SQLException, IOException {
        Map<String, Schema.Table> here =
                tables.stream().collect(Collectors.toMap(Schema.Table::name, Function.identity()));
        for (Manifest manifest : List.of(source.data(), source.keys())) {
            for (Manifest.Content saved : manifest.tables()) {
                Schema.Table table = here.get(saved.table());
                if (table == null
                        || !Dump.copy(connection, table, OutputStream.nullOutputStream())
                                .equals(saved)) {
                    throw new BackupException("Table " + saved.table()
                            + " is not, after the restore, what was saved. Nothing was changed. Use another backup, and"
                            + " keep this one for whoever looks into it.");
                }
            }
        }
    }

    private void sequences(Manifest data) throws SQLException {
        for (Manifest.Sequence sequence : data.sequences()) {
            schema.run("select setval('" + Schema.quoted(sequence.name()).replace("'", "''") + "'::regclass, "
                    + sequence.value() + ", " + sequence.called() + ")");
        }
    }
}
