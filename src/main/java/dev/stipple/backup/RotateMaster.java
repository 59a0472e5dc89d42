package dev.stipple.backup;

import dev.stipple.shared.sealing.KeyFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Makes the key that is to take the place of the master key. The running program does the rest, or its next start. */
final class RotateMaster {

    private static final String PRINT = "--print";
    private static final int WRONG_INPUT = 2;

    private RotateMaster() {}

    static int run(Path home, List<String> words, PrintStream out, PrintStream err) {
        if (words.size() > 1 || !List.of(PRINT).containsAll(words)) {
            err.println("rotate-master, or rotate-master " + PRINT + " where the folder of keys is not to be written");
            return WRONG_INPUT;
        }
        KeyFile master = KeyFile.master(home);
        if (!master.exists()) {
            err.println("There is no key file " + master.path() + " yet. Start the program once.");
            return 1;
        }
        KeyFile next = master.next();
        if (next.exists()) {
            err.println("A new key waits already in " + next.path() + " (mark " + next.mark()
                    + "). The running program takes it within a minute, when every node has a copy of that file.");
            return 1;
        }
        if (!words.isEmpty()) {
            out.print(master.successor());
            return 0;
        }
        next.write(master.successor());
        out.println("A new master key waits in " + next.path() + " (mark " + next.mark() + ").");
        out.println("The running program takes it within a minute, or its next start does. Until then both open.");
        out.println(
                "With several nodes, copy the file to the folder keys of each, now. Nothing changes before all have it.");
        out.println(
                "When the file is gone, the change is done: print a new sheet with recovery-sheet, make a backup, and keep"
                        + " the old sheet for seven days, for the backups of before.");
        return 0;
    }
}
