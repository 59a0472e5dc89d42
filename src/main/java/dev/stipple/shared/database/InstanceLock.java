package dev.stipple.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One living process per database folder. The operating system lets go of it when the process dies. */
final class InstanceLock implements AutoCloseable {

    // On Linux, closing any channel of a file drops every lock this process has on it. So a second attempt of the same
    // process must be refused before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock or refuses at once. */
    static InstanceLock take(Path file) {
        if (!HELD_HERE.add(file)) {
            throw inUse(file);
        }
        boolean taken = false;
        try {
            InstanceLock lock = new InstanceLock(file, locked(file));
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The lock file " + file + " cannot be opened (" + e + "). Make it writable.", e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw inUse(file);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this class was loaded twice in one process
        }
    }

    private static DatabaseStartException inUse(Path file) {
        return new DatabaseStartException("Another running Stipple uses the database folder " + file.getParent()
                + ". Stop that one first, or give this one another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
