package dev.stipple.shared.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes the hashes by which one link holds on to the one before. They are keyed: whoever has the database alone can change a
 * row, but cannot make the chain anew so that it fits.
 */
@ApplicationScoped
public class ChainKey {

    private final MasterKey master;
    private volatile byte @Nullable [] derived;

    @Inject
    ChainKey(MasterKey master) {
        this.master = master;
    }

    /** The key of a home, for commands beside the program. */
    public static ChainKey in(Path home) {
        return new ChainKey(MasterKey.in(home));
    }

    /** The hash of a link as hex. */
    public String hash(String link) {
        return HexFormat.of().formatHex(KeyedHash.mac(key(), link.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] key() {
        byte[] known = derived;
        if (known == null) {
            known = master.lasting(LastingKey.CHAIN);
            derived = known;
        }
        return known;
    }
}
