package dev.stipple.rotation;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.sealing.MasterChange;
import dev.stipple.shared.sealing.PrintedSheet;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts a master key that waits in its file into force, once every running node has it. */
@ApplicationScoped
public class MasterRotation {

    private static final Logger LOG = Logger.getLogger(MasterRotation.class);

    private final MasterChange keys;
    private final KeyHolders holders;
    private final Studios studios;
    private final AccessLog access;
    private final PrintedSheet sheet;

    MasterRotation(MasterChange keys, KeyHolders holders, Studios studios, AccessLog access, StippleConfig config) {
        this.keys = keys;
        this.holders = holders;
        this.studios = studios;
        this.access = access;
        this.sheet = PrintedSheet.in(config.home());
    }

    /** Since when a key waits on this node, if one does. */
    public Optional<Instant> waitingSince() {
        return keys.waitingSince();
    }

    /** Whether the recovery sheet is of an older key. */
    boolean sheetWanted() {
        return sheet.wanted();
    }

    /** How many running nodes do not have the waiting key. */
    long without() {
        return keys.waiting().map(holders::without).orElse(0L);
    }

    /** Tells the other nodes what this one has, and changes the key when all have the new one. */
    void goOn() throws IOException {
        holders.tell(keys.held());
        if (keys.waiting().isEmpty() || without() > 0) {
            return;
        }
        int changed = QuarkusTransaction.requiringNew()
                .timeout(seconds(Duration.ofMinutes(1)))
                .call(this::rewrap);
        if (changed > 0) {
            LOG.infof("%d studio keys are wrapped by the new master key", changed);
        }
        if (keys.replace()) {
            sheet.want();
            LOG.warn("the new master key is in its place and the old one is gone. Print a new recovery sheet");
        }
    }

    private int rewrap() {
        int changed = keys.rewrap();
        if (changed > 0) {
            for (StudioProfile studio : studios.all()) {
                access.opened(studio.id(), studio.id(), AccessLog.Kind.KEY_MASTER, studio.id());
            }
        }
        return changed;
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
