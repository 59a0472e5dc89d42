package dev.stipple.shared.database;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Who may connect: whoever knows the password, from this machine. */
final class AccessRules {

    private static final int PASSWORD_BYTES = 32;
    private static final String ONLY_WITH_PASSWORD_FROM_HERE = """
            # Written by Stipple before each start; changes are lost.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private AccessRules() {}

    /** Replaces whatever rules the data folder has. Must run before the server does. */
    static void writeTo(Path data) throws IOException {
        OwnerOnly.write(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD_FROM_HERE);
    }

    /** The password of this home; a new home gets a random one. */
    static String password(DatabaseHome home, boolean isNew) throws IOException {
        if (!Files.exists(home.password())) {
            requireNew(home, isNew);
            OwnerOnly.write(home.password(), random() + "\n");
        }
        OwnerOnly.close(home.password());
        String password = Files.readString(home.password()).strip();
        if (password.isEmpty()) {
            throw new DatabaseStartException(
                    "The password file " + home.password() + " is empty. Restore it from the backup of this folder.");
        }
        return password;
    }

    private static void requireNew(DatabaseHome home, boolean isNew) {
        if (!isNew) {
            throw new DatabaseStartException("The database in " + home.data() + " has a password, but the file "
                    + home.password() + " is missing. Restore it from the backup, or write a new password into it and"
                    + " set the same one with: echo \"alter user postgres password '...'\" | " + home.binaries()
                    + "/PG-*/bin/postgres --single -D " + home.data() + " postgres");
        }
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
