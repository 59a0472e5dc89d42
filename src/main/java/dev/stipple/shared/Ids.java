package dev.stipple.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Ids, references and secret tokens. All randomness comes from the system's secure source. */
public final class Ids {

    /** Letters and figures that are not mistaken for one another. */
    private static final String UNAMBIGUOUS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int REFERENCE_LENGTH = 10;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A version 7 UUID: ordered by its millisecond, random below it. */
    public static UUID next(Instant now) {
        long random = RANDOM.nextLong();
        long most = (now.toEpochMilli() << 16) | 0x7000L | (random & 0x0FFFL);
        long least = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** Ten unambiguous characters: about 50 bits. */
    public static String reference() {
        StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(UNAMBIGUOUS.charAt(RANDOM.nextInt(UNAMBIGUOUS.length())));
        }
        return reference.toString();
    }

    /** A secret of 256 bits, safe in a URL. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
