package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server's programs, unpacked for one home only. The library remembers per resolver where it unpacked, so each home
 * brings a resolver of its own: with the shared one a second home would run from the first one's folder.
 */
record HomeBinaries(Path folder) implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
    }

    /** Removes what a killed start left half unpacked: the library would keep its truncated files for ever. */
    void discardHalfUnpacked() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path unpacked : content(folder)) {
            if (Files.isDirectory(unpacked) && !Files.exists(unpacked.resolve(".exists"))) {
                delete(unpacked);
            }
        }
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
