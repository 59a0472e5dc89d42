package dev.stipple.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes one part of a database into a sealed file: its tables, then what they must be when read back. */
final class Dump {

    static final String TABLE = "table/";
    static final String MANIFEST = "manifest.json";
    static final ObjectMapper JSON = new ObjectMapper();

    private final Connection snapshot;
    private final Schema schema;
    private final Consumer<String> progress;

    /** The connection is in a transaction that sees one state of all tables. */
    Dump(Connection snapshot, Consumer<String> progress) {
        this.snapshot = snapshot;
        this.schema = new Schema(snapshot);
        this.progress = progress;
    }

    Manifest write(Path file, Part part, KeyFile key, String set, String takenAt) throws SQLException, IOException {
        List<Schema.Table> tables = schema.tables().stream()
                .filter(table -> Part.of(table.name()) == part)
                .toList();
        List<Manifest.Content> contents = new ArrayList<>();
        try (OutputStream sealed = SealedFile.write(file, part, key);
                ZipOutputStream zip = new ZipOutputStream(sealed)) {
            // Most of it is sealed already and written as hex digits: a quick look finds what there is to gain.
            zip.setLevel(Deflater.BEST_SPEED);
            for (Schema.Table table : tables) {
                zip.putNextEntry(new ZipEntry(TABLE + table.name()));
                contents.add(copy(snapshot, table, zip));
                zip.closeEntry();
                progress.accept(told(part, contents, tables.size()));
            }
            Manifest manifest = manifest(part, set, takenAt, contents);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private Manifest manifest(Part part, String set, String takenAt, List<Manifest.Content> contents)
            throws SQLException {
        List<Manifest.Sequence> sequences = part == Part.DATA ? schema.sequences() : List.of();
        return new Manifest(Manifest.FORMAT, part, set, takenAt, schema.migrations(), contents, sequences);
    }

    /** Copies the rows of a table out, counting and hashing them. */
    static Manifest.Content copy(Connection connection, Schema.Table table, OutputStream out)
            throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        MessageDigest sha256 = sha256();
        long rows = copies.copyOut(table.copyOut(), new DigestOutputStream(out, sha256));
        return new Manifest.Content(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(sha256.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String told(Part part, List<Manifest.Content> contents, int all) {
        Manifest.Content last = contents.get(contents.size() - 1);
        return "%s: table %d of %d, %s, %d rows"
                .formatted(part.word(), contents.size(), all, last.table(), last.rows());
    }
}
