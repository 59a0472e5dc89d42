package dev.stipple.shared.database;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The server's data folder before the server runs: new, left unfinished by a killed first start, or of some version. */
final class DataFolder {

    /** The version of the binaries in the pom. A data folder can only be read by its own major version. */
    static final String MAJOR = "18";

    private static final Logger LOG = System.getLogger(DataFolder.class.getName());

    private final DatabaseHome home;

    DataFolder(DatabaseHome home) {
        this.home = home;
    }

    /** True when nothing is there yet. Throws when what is there cannot be used. */
    boolean isNew() throws IOException {
        setUnfinishedAside();
        Path version = home.data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            requireOurMajor(Files.readString(version).strip());
            return false;
        }
        requireEmpty();
        return true;
    }

    /** Remembers that what is now made holds no one's data until {@link #initialised()}. */
    void initialising() throws IOException {
        OwnerOnly.write(home.initialising(), "The data folder is being made. A start removes this file.\n");
    }

    void initialised() throws IOException {
        Files.deleteIfExists(home.initialising());
    }

    private void setUnfinishedAside() throws IOException {
        if (!Files.exists(home.initialising())) {
            return;
        }
        // only a server writes postmaster.opts: with it, the folder may hold data and the mark is an old one
        if (Files.exists(home.data()) && !Files.exists(home.data().resolve("postmaster.opts"))) {
            Path aside = Files.createTempDirectory(home.folder(), "unfinished-");
            Files.move(home.data(), aside.resolve("data"));
            LOG.log(Level.WARNING, "A first start was cut off. Its data folder is now {0}; it may be deleted.", aside);
        }
        initialised();
    }

    private void requireOurMajor(String found) {
        if (!found.equals(MAJOR)) {
            throw new DatabaseStartException("The data folder " + home.data() + " was made by PostgreSQL " + found
                    + ", and this Stipple brings PostgreSQL " + MAJOR
                    + ". Dump it with PostgreSQL " + found + " (pg_dumpall) and restore the dump into a new folder,"
                    + " or give this Stipple another folder.");
        }
    }

    private void requireEmpty() throws IOException {
        if (!Files.exists(home.data())) {
            return;
        }
        try (Stream<Path> entries = Files.list(home.data())) {
            if (entries.findAny().isPresent()) {
                throw new DatabaseStartException("The data folder " + home.data()
                        + " holds files but no database (PG_VERSION is missing). Restore it whole from a backup,"
                        + " or move it away and start with an empty one.");
            }
        }
    }
}
