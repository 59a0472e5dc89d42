package dev.stipple.shared.sealing;

import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The key over all studio keys, from its file. */
@ApplicationScoped
public class MasterKey {

    private final KeyFile key;

    @Inject
    MasterKey(StippleConfig config) {
        this(config.home());
    }

    private MasterKey(Path home) {
        this.key = KeyFile.master(home);
    }

    /** The key of a home, for commands beside the program. */
    static MasterKey in(Path home) {
        return new MasterKey(home);
    }

    boolean exists() {
        return key.exists();
    }

    Path file() {
        return key.path();
    }

    /** Makes the key file. Call only while nothing has been sealed yet. */
    void create() {
        key.create();
    }

    byte[] bytes() {
        return key.bytes();
    }
}
