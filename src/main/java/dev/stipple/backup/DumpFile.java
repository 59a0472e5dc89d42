package dev.stipple.backup;

import dev.stipple.shared.sealing.KeyFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** One file of a backup, read back. */
final class DumpFile {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Part part;
    private final KeyFile key;

    DumpFile(Path file, Part part, KeyFile key) {
        this.file = file;
        this.part = part;
        this.key = key;
    }

    Path path() {
        return file;
    }

    /** Takes the rows of one table; it need not read them to their end. */
    interface Rows {
        void of(String table, InputStream rows) throws SQLException, IOException;
    }

    /**
     * Reads the whole file and compares it with its manifest.
     *
     * @throws BackupException when anything is missing, altered or too much, naming the table
     */
    Manifest verify() {
        Map<String, Tally> found = new LinkedHashMap<>();
        Manifest manifest = read((table, rows) -> found.put(table, Tally.of(rows)));
        for (Manifest.Content told : manifest.tables()) {
            if (!new Tally(told.rows(), told.sha256()).equals(found.remove(told.table()))) {
                throw damaged("table " + told.table() + " is not as the manifest says", null);
            }
        }
        if (!found.isEmpty()) {
            throw damaged("it holds tables that its manifest does not name", null);
        }
        if (manifest.part() != part || manifest.format() != Manifest.FORMAT) {
            throw damaged("its manifest is of another kind of file", null);
        }
        return manifest;
    }

    /** Hands over the tables in the order in which they were written, and returns the manifest. */
    Manifest read(Rows tables) {
        Place place = new Place();
        try (InputStream sealed = SealedFile.read(file, part, key);
                ZipInputStream zip = new ZipInputStream(new Segments(sealed))) {
            Manifest manifest = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                place.name = entry.getName();
                if (place.name.equals(Dump.MANIFEST)) {
                    manifest = Dump.JSON.readValue(zip.readAllBytes(), Manifest.class);
                } else {
                    tables.of(place.name.substring(Dump.TABLE.length()), zip);
                }
            }
            place.name = "the end";
            // Only the last segment proves that nothing was cut off behind what the archive says of itself.
            sealed.transferTo(OutputStream.nullOutputStream());
            if (manifest == null) {
                throw damaged("it has no manifest", null);
            }
            return manifest;
        } catch (NoSuchFileException missing) {
            throw new BackupException("There is no file " + file + ". Check its name.", missing);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw damaged("it cannot be read at " + place.name, unreadable);
        } catch (SQLException refused) {
            throw new BackupException(
                    "The database refused the rows at " + place.name + " (SQL state " + refused.getSQLState()
                            + "). Nothing was changed.",
                    refused);
        }
    }

    private BackupException damaged(String what, @Nullable Throwable cause) {
        String message = file + " is damaged: " + what + ". Nothing was changed. Use another backup.";
        return cause == null ? new BackupException(message) : new BackupException(message, cause);
    }

    /** Where reading is, for the message of an error. */
    private static final class Place {
        private String name = "its beginning";
    }

    /** The archive's reader must not close what is read on to its last segment. */
    private static final class Segments extends FilterInputStream {
        private Segments(InputStream sealed) {
            super(sealed);
        }

        @Override
        public void close() {}
    }

    /** How many rows there are, and their hash. Within rows as text a line break is written as two characters. */
    private record Tally(long rows, String sha256) {

        static Tally of(InputStream in) throws IOException {
            MessageDigest sha256 = Dump.sha256();
            byte[] buffer = new byte[BUFFER];
            long rows = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return new Tally(rows, HexFormat.of().formatHex(sha256.digest()));
        }
    }
}
