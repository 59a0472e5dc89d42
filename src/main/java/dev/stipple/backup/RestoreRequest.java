package dev.stipple.backup;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a restore was asked to do.
 *
 * @param keys the keys file; empty for the newest beside the data file
 * @param replace whether what is in the database may go
 */
record RestoreRequest(Path data, Optional<Path> keys, boolean replace) {

    static final String REPLACE = "--replace-everything";

    /** Reads the words of the command; null when they make no sense. */
    static @Nullable RestoreRequest read(List<String> words) {
        Deque<String> left = new ArrayDeque<>(words);
        Path data = null;
        Path keys = null;
        boolean replace = false;
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals(REPLACE)) {
                replace = true;
            } else if (word.equals("--keys") && !left.isEmpty()) {
                keys = Path.of(left.pop());
            } else if (data == null && !word.startsWith("-")) {
                data = Path.of(word);
            } else {
                return null;
            }
        }
        return data == null ? null : new RestoreRequest(data, Optional.ofNullable(keys), replace);
    }
}
