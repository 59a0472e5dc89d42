package dev.stipple.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database server's programs, unpacked once for all tests of a build: unpacking them takes a test's JVM seconds of
 * processor time, and every home begins without them. A home is given links to the same files, which nobody writes to.
 */
public final class Unpacked {

    /** Set by the build; where it is not, each home unpacks them for itself. */
    private static final @Nullable String KEPT = System.getProperty("unpacked");

    private Unpacked() {}

    /** Gives them to a home that has no database yet. */
    public static void into(Path home) throws IOException {
        Path binaries = binaries(home);
        if (KEPT != null && Files.isDirectory(Path.of(KEPT)) && !Files.exists(binaries.getParent())) {
            for (Path programs : content(Path.of(KEPT))) {
                if (isWhole(programs)) {
                    link(programs, binaries.resolve(programs.getFileName()));
                }
            }
        }
    }

    /** Keeps those that a start on this home has unpacked. */
    public static void keep(Path home) throws IOException {
        if (KEPT == null) {
            return;
        }
        Path kept = Files.createDirectories(Path.of(KEPT));
        for (Path programs : content(binaries(home))) {
            Path target = kept.resolve(programs.getFileName());
            if (isWhole(programs) && !Files.exists(target)) {
                Path half = Files.createTempDirectory(kept, "half-");
                link(programs, half.resolve("whole"));
                moveUnlessThere(half.resolve("whole"), target);
            }
        }
    }

    private static void moveUnlessThere(Path made, Path target) throws IOException {
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFirst) {
            if (!Files.exists(target)) {
                throw anotherWasFirst;
            }
        }
    }

    private static Path binaries(Path home) {
        return home.resolve("postgres").resolve("binaries");
    }

    /** The library marks what it has unpacked to the end. */
    private static boolean isWhole(Path programs) {
        return Files.exists(programs.resolve(".exists"));
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (Files.isSymbolicLink(from)) {
            Files.createSymbolicLink(to, Files.readSymbolicLink(from));
        } else if (Files.isDirectory(from)) {
            Files.createDirectory(to);
            for (Path entry : content(from)) {
                link(entry, to.resolve(entry.getFileName()));
            }
        } else {
            linkOrCopy(from, to);
        }
    }

    /** A home may be on another file system. */
    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException elsewhere) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
