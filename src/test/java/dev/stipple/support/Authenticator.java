package dev.stipple.support;

import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: takes the key that a page shows, and makes codes of it by its own arithmetic. */
public final class Authenticator {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");
    private static final int STEP = 30;

    private final byte[] key;

    private Authenticator(byte[] key) {
        this.key = key;
    }

    /** Reads the key off the page on which a second factor is set up. */
    public static Authenticator of(Response page) {
        Matcher found = KEY.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("no key on the page");
        }
        String letters = found.group(1).replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            held = (held << 5) | BASE32.indexOf(letters.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new Authenticator(bytes.array());
    }

    /** The code at a moment. */
    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / STEP).array());
            int offset = hash[19] & 15;
            int number = ((hash[offset] & 127) << 24)
                    | ((hash[offset + 1] & 255) << 16)
                    | ((hash[offset + 2] & 255) << 8)
                    | (hash[offset + 3] & 255);
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The code after that one: the first was used, and a phone may be a step ahead. */
    public String nextCode(Instant at) {
        return code(at.plusSeconds(STEP));
    }
}
