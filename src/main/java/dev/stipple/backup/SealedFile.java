package dev.stipple.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import dev.stipple.shared.OwnerOnly;
import dev.stipple.shared.sealing.KeyFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A file whose content is sealed in segments (AES-256-GCM, a key of its own derived from the backup key): altered, shortened
 * or rearranged segments do not open. Its first line, in clear, says what it is and which key opens it; the line is
 * authenticated too, so that one part does not pass for the other.
 */
final class SealedFile {

    private static final int SEGMENT = 1 << 20;
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_LINE = 100;

    private SealedFile() {}

    /** Opens a new file for writing. Closing the stream puts it on disk. */
    static OutputStream write(Path file, Part part, KeyFile key) throws IOException {
        byte[] line = firstLine(part, key.mark());
        FileChannel channel = OwnerOnly.create(file);
        OutputStream durable = new BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                try (channel) {
                    flush();
                    channel.force(true);
                }
            }
        };
        boolean open = false;
        try {
            durable.write(line);
            OutputStream sealing = new BufferedOutputStream(sealing(key).newEncryptingStream(durable, line), SEGMENT);
            open = true;
            return sealing;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    /**
     * Opens a file for reading.
     *
     * @throws BackupException when it is another file than was meant, or sealed with another key
     */
    static InputStream read(Path file, Part part, KeyFile key) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        boolean open = false;
        try {
            byte[] line = readLine(raw);
            requireOurs(file, part, key, new String(line, StandardCharsets.US_ASCII));
            InputStream opening = sealing(key).newDecryptingStream(raw, line);
            open = true;
            return opening;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        } finally {
            if (!open) {
                raw.close();
            }
        }
    }

    private static void requireOurs(Path file, Part part, KeyFile key, String line) {
        if (!line.startsWith("stipple-backup ")) {
            throw new BackupException(
                    file + " is no backup of Stipple, or its beginning is damaged. Name another file.");
        }
        if (!line.startsWith(kind(part))) {
            throw new BackupException(file + " is not the " + part.word()
                    + " file of a backup, or of another format. Name the file that ends in ." + part.word() + ".");
        }
        if (!line.equals(new String(firstLine(part, key.mark()), StandardCharsets.US_ASCII))) {
            throw new BackupException(file + " was sealed with another backup key than " + key.path()
                    + ". Put the right key there, from your recovery sheet.");
        }
    }

    private static byte[] firstLine(Part part, String mark) {
        return (kind(part) + mark + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String kind(Part part) {
        return "stipple-backup " + Manifest.FORMAT + " " + part.word() + " ";
    }

    private static byte[] readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && line.size() < LONGEST_LINE; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static AesGcmHkdfStreaming sealing(KeyFile key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.bytes(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }
}
