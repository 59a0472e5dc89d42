package dev.stipple.rotation;

import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.StudioKeyChange;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Goes on with every change of a key, on every node: each takes records that no other has in hand. */
@ApplicationScoped
class RotationJob {

    private static final Logger LOG = Logger.getLogger(RotationJob.class);

    private final MasterRotation master;
    private final StudioRotation studios;
    private final StudioKeyChange keys;
    private final StudioScope scope;

    RotationJob(MasterRotation master, StudioRotation studios, StudioKeyChange keys, StudioScope scope) {
        this.master = master;
        this.studios = studios;
        this.keys = keys;
        this.scope = scope;
    }

    @AcrossStudios("the master key wraps the keys of all studios")
    @Scheduled(
            every = "15s",
            delayed = "10s",
            identity = "key-rotation",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        try {
            master.goOn();
        } catch (RuntimeException | IOException failed) {
            LOG.errorf("the change of the master key: %s", failed.getClass().getName());
        }
        keys.underWay().forEach(this::goOn);
    }

    private void goOn(UUID studio) {
        try {
            scope.in(studio, () -> studios.goOn(studio));
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "the change of the key of studio %s: %s",
                    studio, failed.getClass().getName());
        }
    }
}
