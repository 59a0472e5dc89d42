package dev.stipple.shared.sealing;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Whether the recovery sheet was printed, and whether another is wanted because a key changed since. */
public final class PrintedSheet {

    private final Path printed;
    private final Path wanted;

    private PrintedSheet(Path folder) {
        this.printed = folder.resolve("recovery-sheet-printed");
        this.wanted = folder.resolve("recovery-sheet-wanted");
    }

    public static PrintedSheet in(Path home) {
        return new PrintedSheet(home.resolve("keys"));
    }

    /** When the sheet of the keys as they are was printed. */
    public Optional<String> printedAt() throws IOException {
        return Files.exists(printed) && !wanted()
                ? Optional.of(Files.readString(printed).strip())
                : Optional.empty();
    }

    /** Whether the last one is of an older key. */
    public boolean wanted() {
        return Files.exists(wanted);
    }

    /** Asks for a new one. */
    public void want() throws IOException {
        OwnerOnly.write(wanted, "\n");
    }

    /** Notes that it was printed. */
    public void printed(Instant now) throws IOException {
        OwnerOnly.write(printed, now + "\n");
        Files.deleteIfExists(wanted);
    }
}
