package dev.stipple.photo;

import dev.stipple.shared.StippleConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which an upload lies while its form is read. Only the owner may look into it. Each file goes with its
 * request; what an abandoned upload or a killed process left behind is swept away.
 */
@ApplicationScoped
public class Spool {

    /** A file that nobody wrote to for this long belongs to no upload: a slow phone is cut off long before. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final Path folder;
    private final Clock clock;

    Spool(StippleConfig config, Clock clock) {
        this.folder = config.home().resolve("spool").toAbsolutePath().normalize();
        this.clock = clock;
    }

    void open(@Observes @Priority(5) StartupEvent start) {
        try {
            Files.createDirectories(folder.getParent());
            boolean posix = Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix");
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder,
                        posix
                                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(ownerOnly)}
                                : new FileAttribute<?>[0]);
            } else if (posix) {
                Files.setPosixFilePermissions(folder, ownerOnly);
            }
            sweep();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "The folder " + folder + " for uploads cannot be made. Make its parent writable", unwritable);
        }
    }

    @Scheduled(every = "5m", delayed = "5m", identity = "abandoned-uploads")
    void sweep() throws IOException {
        Instant before = clock.instant().minus(ABANDONED);
        for (Path file : files()) {
            sweep(file, before);
        }
    }

    static void sweep(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException itsRequestEnded) {
            // It is gone, as it should be; the others are looked at all the same.
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
