package dev.stipple.shared.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Puts the master key that waits in its file in the place of the one in force. All studio keys are wrapped anew in one
 * transaction, and only then does the file take the other's name: whenever the program dies, both files together open
 * everything, and the next run goes on from there.
 */
@ApplicationScoped
public class MasterChange {

    private static final String TURN_OF_ONE =
            "select cast(pg_advisory_xact_lock(hashtextextended('change of the master key', 0)) as text)";

    private final Session entities;
    private final MasterKey master;

    MasterChange(Session entities, MasterKey master) {
        this.entities = entities;
        this.master = master;
    }

    /** Since when a key waits here, if one does. */
    public Optional<Instant> waitingSince() {
        return master.next().since();
    }

    /** The mark of the key that waits. */
    public Optional<String> waiting() {
        return master.next().held().map(KeyFile::mark);
    }

    /** The marks of the keys that this node has. */
    public List<String> held() {
        return master.held().stream().map(KeyFile::mark).toList();
    }

    /**
     * Wraps every studio key by the one that waits. Part of the caller's transaction.
     *
     * @return how many were wrapped by another until now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int rewrap() {
        entities.createNativeQuery(TURN_OF_ONE, String.class).getSingleResult();
        return master.next().held().map(this::rewrap).orElse(0);
    }

    private int rewrap(byte[] next) {
        int changed = 0;
        for (StudioKey key : all()) {
            if (!opens(next, key)) {
                String context = Keys.context(key.id());
                key.rewrap(Aead.seal(next, context, master.open(context, key.wrapped())));
                changed++;
            }
        }
        return changed;
    }

    /**
     * Lets the file that waits take the place of the other, once nothing is wrapped by that any more.
     *
     * @return whether it did; of nodes that share a folder, one does
     */
    @Transactional
    public boolean replace() throws IOException {
        Optional<byte[]> next = master.next().held();
        if (next.isEmpty() || !all().stream().allMatch(key -> opens(next.get(), key))) {
            return false;
        }
        try {
            master.next().replace(master.current());
            return true;
        } catch (NoSuchFileException anotherNodeDid) {
            return false;
        }
    }

    private static boolean opens(byte[] master, StudioKey key) {
        return Aead.opens(master, Keys.context(key.id()), key.wrapped());
    }

    private List<StudioKey> all() {
        return entities.createSelectionQuery("from StudioKey", StudioKey.class).getResultList();
    }
}
