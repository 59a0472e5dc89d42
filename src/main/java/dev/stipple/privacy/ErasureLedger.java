package dev.stipple.privacy;

import dev.stipple.shared.OwnerOnly;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of all erasures, outside the database and its backups. Lines are only ever added, each sealed with the one before, so
 * that a line taken out or changed is noticed. A last line without its end was never finished, and what it tells never
 * happened. Whoever writes holds the watermark's row, so there is one writer over all nodes.
 */
@ApplicationScoped
class ErasureLedger {

    private static final String PURPOSE = "erasure ledger";
    private static final String TITLE = "stipple-erasures-1";

    private final Path folder;
    private final Path file;
    private final KeyedHash keyed;

    /** As last read; a file of the same length has not changed, for nothing in it ever does. */
    private @Nullable Content last;

    ErasureLedger(StippleConfig config, KeyedHash keyed) {
        this.folder = config.ledger()
                .folder()
                .orElseGet(() -> config.home().resolve("ledger"))
                .toAbsolutePath()
                .normalize();
        this.file = folder.resolve("erasures.ledger");
        this.keyed = keyed;
    }

    /**
     * What is in the file.
     *
     * @param begins the number before its first line; above nothing where an older ledger was lost
     * @param seal of its last line
     * @param length of what is whole
     */
    record Content(UUID id, long begins, List<LedgerLine> lines, String seal, long length) {

        Content {
            lines = List.copyOf(lines);
        }

        long number() {
            return begins + lines.size();
        }

        private Content and(LedgerLine line, String text) {
            List<LedgerLine> more = new ArrayList<>(lines);
            more.add(line);
            return new Content(
                    id, begins, more, text.substring(text.lastIndexOf(' ') + 1).strip(), length + text.length());
        }

        List<LedgerLine> after(long number) {
            return lines.stream().filter(line -> line.number() > number).toList();
        }
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The keyed hash of a reference, by which it can be found here without being here. */
    String mark(UUID studio, String reference) {
        return reference.isEmpty() ? "" : hex(keyed.of("erased reference", studio + "|" + reference));
    }

    /** Begins a ledger. One that is there is set aside, not lost. */
    void begin(UUID id, long begins, Instant now) {
        String title = String.join(" ", TITLE, id.toString(), Long.toString(begins));
        try {
            OwnerOnly.folder(folder);
            if (exists()) {
                OwnerOnly.replace(file, folder.resolve("erasures.until-" + now.toEpochMilli()));
            }
            OwnerOnly.write(file, sealed("", title) + "\n");
        } catch (IOException unwritable) {
            throw new IllegalStateException(
                    "The ledger of erasures " + file + " cannot be written (" + unwritable
                            + "). Make its folder writable",
                    unwritable);
        }
    }

    /** Reads the file, or what it was when its length is still the same. */
    synchronized Content read() {
        try {
            Content known = last;
            if (known != null && known.length() == Files.size(file)) {
                return known;
            }
            Content read = read(Files.readString(file));
            last = read;
            return read;
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The ledger of erasures " + file + " cannot be read (" + unreadable
                            + "). Put it back, or make it readable",
                    unreadable);
        }
    }

    private Content read(String text) {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<LedgerLine> lines = new ArrayList<>();
        String[] title = {};
        String seal = "";
        try {
            for (String line : whole.lines().toList()) {
                int end = line.lastIndexOf(' ');
                String told = line.substring(0, end);
                if (!line.equals(sealed(seal, told))) {
                    throw altered(null);
                }
                seal = line.substring(end + 1);
                if (title.length == 0) {
                    title = told.split(" ", 3);
                } else {
                    lines.add(LedgerLine.read(told));
                }
            }
            return new Content(UUID.fromString(title[1]), Long.parseLong(title[2]), lines, seal, whole.length());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException unreadable) {
            throw altered(unreadable);
        }
    }

    private IllegalStateException altered(@Nullable Throwable cause) {
        return new IllegalStateException(
                "The ledger of erasures " + file + " was altered, or written with another key file. Put back the one"
                        + " that belongs to this install. If this install begins anew,"
                        + " without any of the old data, move the ledger's folder away",
                cause);
    }

    /** Adds a line; when this returns, it is on disk. */
    synchronized void append(LedgerLine line) {
        Content known = read();
        if (line.number() != known.number() + 1) {
            throw new IllegalStateException("erasure " + line.number() + " does not follow " + known.number());
        }
        String text = sealed(known.seal(), line.text()) + "\n";
        // Not created when missing: a new file would look like a ledger that never had a line.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(known.length());
            channel.position(known.length());
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            last = known.and(line, text);
        } catch (IOException unwritable) {
            throw new IllegalStateException(
                    "The ledger of erasures " + file + " cannot be written (" + unwritable
                            + "). Nothing is erased until it can: mind its rights and the free space",
                    unwritable);
        }
    }

    private String sealed(String before, String line) {
        return line + " " + hex(keyed.of(PURPOSE, before + "|" + line));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
