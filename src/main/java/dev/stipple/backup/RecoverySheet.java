package dev.stipple.backup;

import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.shared.sealing.PrintedSheet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Both keys on paper, printed once: without them neither the database nor a backup can ever be read again. */
final class RecoverySheet {

    private static final String AGAIN = "--again";
    private static final int IN_A_GROUP = 8;
    private static final int GROUPS_IN_A_LINE = 4;

    private RecoverySheet() {}

    static int print(Path home, List<String> words, Instant now, PrintStream out, PrintStream err) throws IOException {
        KeyFile master = KeyFile.master(home);
        KeyFile backup = KeyFile.backup(home);
        PrintedSheet sheet = PrintedSheet.in(home);
        if (!master.exists()) {
            err.println(
                    "There is no key file " + master.path() + " yet. Start the program once, then print the sheet.");
            return 1;
        }
        Optional<String> before = sheet.printedAt();
        if (before.isPresent() && !words.contains(AGAIN)) {
            err.println("The sheet was printed on " + before.get() + ". Say recovery-sheet " + AGAIN
                    + " to print it once more.");
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
        sheet.printed(now);
        return 0;
    }

    private static void print(PrintStream out, String what, KeyFile key) {
        out.printf("%n%s (mark %s)%n", what, key.mark());
        String hex = key.hex();
        for (int at = 0; at < hex.length(); at += IN_A_GROUP) {
            boolean lineEnds = (at / IN_A_GROUP + 1) % GROUPS_IN_A_LINE == 0;
            out.print(hex.substring(at, at + IN_A_GROUP) + (lineEnds ? System.lineSeparator() : " "));
        }
    }
}
