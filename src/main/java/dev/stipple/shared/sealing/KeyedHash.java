package dev.stipple.shared.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One-way marks of things that could be guessed one after the other, such as a short code or an address. Without the master
 * key nobody who has the database can tell what a mark was made of.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final MasterKey master;
    private volatile byte @Nullable [] lasting;

    KeyedHash(MasterKey master) {
        this.master = master;
    }

    /** The mark of a text for one purpose; the marks of two purposes cannot be compared. */
    public byte[] of(String purpose, String text) {
        return mac(key(), (purpose + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** It outlives every change of the master key, and a form that is sent needs it a dozen times: the file is read once. */
    private byte[] key() {
        byte[] known = lasting;
        if (known == null) {
            known = master.lasting(LastingKey.HASHES);
            lasting = known;
        }
        return known;
    }

    static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
