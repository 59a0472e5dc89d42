package dev.stipple.shared.sealing;

import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key over all studio keys, from its file. While it is being changed there are two, and both open. The files are read each
 * time: another node, or a command, may have changed them.
 */
@ApplicationScoped
public class MasterKey {

    private final KeyFile key;
    private final KeyFile next;

    @Inject
    MasterKey(StippleConfig config) {
        this(KeyFile.master(config.home()));
    }

    private MasterKey(KeyFile key) {
        this.key = key;
        this.next = key.next();
    }

    /** The key of a home, for commands beside the program. */
    static MasterKey in(Path home) {
        return of(KeyFile.master(home));
    }

    static MasterKey of(KeyFile key) {
        return new MasterKey(key);
    }

    boolean exists() {
        return key.exists();
    }

    Path file() {
        return key.path();
    }

    KeyFile current() {
        return key;
    }

    KeyFile next() {
        return next;
    }

    /** Makes the key file. Call only while nothing has been sealed yet. */
    void create() {
        key.create();
    }

    byte[] bytes() {
        return key.bytes();
    }

    byte[] lasting(LastingKey which) {
        return key.lasting(which);
    }

    /**
     * Opens what one of the keys sealed.
     *
     * @throws SealBrokenException when none of them did
     */
    byte[] open(String context, byte[] sealed) {
        return Aead.open(opening(context, sealed), context, sealed);
    }

    /** The one of the keys that opens this. */
    byte[] opening(String context, byte[] sealed) {
        return held().stream()
                .filter(one -> Aead.opens(one, context, sealed))
                .findFirst()
                .orElseThrow(() -> new SealBrokenException(context));
    }

    /** The keys that this node has. The next one is looked at first: it may take the place of the other in between. */
    List<byte[]> held() {
        Optional<byte[]> waiting = next.held();
        return Stream.concat(Stream.of(key.bytes()), waiting.stream()).toList();
    }
}
