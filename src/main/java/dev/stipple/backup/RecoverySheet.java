package dev.stipple.backup;

import dev.stipple.shared.OwnerOnly;
import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Both keys on paper, printed once: without them neither the database nor a backup can ever be read again. */
final class RecoverySheet {

    private static final String AGAIN = "--again";
    private static final int IN_A_GROUP = 8;
    private static final int GROUPS_IN_A_LINE = 4;

    private RecoverySheet() {}

    static int print(Path home, List<String> words, Instant now, PrintStream out, PrintStream err) throws IOException {
        KeyFile master = KeyFile.master(home);
        KeyFile backup = KeyFile.backup(home);
        Path printed = home.resolve("keys/recovery-sheet-printed");
        if (!master.exists()) {
            err.println(
                    "There is no key file " + master.path() + " yet. Start the program once, then print the sheet.");
            return 1;
        }
        if (Files.exists(printed) && !words.contains(AGAIN)) {
            err.println("The sheet was printed on " + Files.readString(printed).strip() + ". Say recovery-sheet "
                    + AGAIN + " to print it once more.");
            return 1;
        }
        if (!backup.exists()) {
            backup.create();
        }
        out.println("RECOVERY SHEET OF STIPPLE, " + now);
        out.println("Keep it on paper, locked away, and apart from every backup. Delete it from the screen and from"
                + " files.");
        print(out, "keys/master.key opens the records", master);
        print(out, "keys/backup.key opens backup files", backup);
        out.println("To use it, write each key into its file; spaces and line ends do not matter.");
        OwnerOnly.write(printed, now + "\n");
        return 0;
    }

    private static void print(PrintStream out, String what, KeyFile key) {
        out.printf("%n%s (mark %s)%n", what, key.mark());
        String hex = HexFormat.of().formatHex(key.bytes());
        for (int at = 0; at < hex.length(); at += IN_A_GROUP) {
            boolean lineEnds = (at / IN_A_GROUP + 1) % GROUPS_IN_A_LINE == 0;
            out.print(hex.substring(at, at + IN_A_GROUP) + (lineEnds ? System.lineSeparator() : " "));
        }
    }
}
