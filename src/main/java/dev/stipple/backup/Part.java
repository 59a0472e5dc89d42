package dev.stipple.backup;

import java.util.Locale;
import java.util.Set;

/** The two files of a backup. The keys are apart: without them the other file tells nobody's answers, and they live shorter. */
enum Part {
    DATA,
    KEYS;

    private static final Set<String> KEY_TABLES = Set.of("studio_key", "record_key");

    /** The part that a table belongs to. */
    static Part of(String table) {
        return KEY_TABLES.contains(table) ? KEYS : DATA;
    }

    /** As in names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
