package dev.stipple.shared.sealing;

import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** The key over all studio keys, from its file. */
@ApplicationScoped
public class MasterKey {

    private final KeyFile key;

    MasterKey(StippleConfig config) {
        this.key = KeyFile.master(config.home());
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
