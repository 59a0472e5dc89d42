package dev.stipple.photo;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes photos in, two at a time on this machine and each within ten seconds, so that a file made to be slow or large costs
 * its sender and nobody else. Neither a file's name nor its declared type is looked at.
 */
@ApplicationScoped
public class PhotoIntake {

    /** The most bytes that one photo may have. */
    public static final long MOST_BYTES = 12L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(PhotoIntake.class);
    private static final int AT_ONCE = 2;
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService decoders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "photo");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration turn;
    private final Duration limit;

    PhotoIntake() {
        this(TURN, LIMIT);
    }

    PhotoIntake(Duration turn, Duration limit) {
        this.turn = turn;
        this.limit = limit;
    }

    /** Takes one photo from a spooled file. Waits for its turn; reads the file only then. */
    public Taken take(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new Taken.Refused(Refusal.EMPTY);
            }
            if (size > MOST_BYTES) {
                return new Taken.Refused(Refusal.TOO_LARGE);
            }
            return inTurn(() -> CleanPicture.of(Files.readAllBytes(file)));
        } catch (IOException gone) {
            return new Taken.Refused(Refusal.DAMAGED);
        }
    }

    Taken inTurn(Callable<Taken> work) {
        try {
            if (!turns.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Taken.Refused(Refusal.BUSY);
            }
            FutureTask<Taken> decoding = new FutureTask<>(work);
            decoders.execute(() -> {
                try {
                    decoding.run();
                } finally {
                    turns.release();
                }
            });
            return inTime(decoding);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Taken.Refused(Refusal.BUSY);
        }
    }

    private Taken inTime(FutureTask<Taken> decoding) throws InterruptedException {
        try {
            return decoding.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            decoding.cancel(true);
            return new Taken.Refused(Refusal.TOO_SLOW);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedPhotoException refused) {
                return new Taken.Refused(refused.why());
            }
            // The type only: a decoder's message can repeat what it read.
            LOG.debugf("a photo could not be decoded: %s", kind(failed.getCause()));
            return new Taken.Refused(Refusal.DAMAGED);
        }
    }

    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "" : cause.getClass().getName();
    }

    @PreDestroy
    void stop() {
        decoders.shutdownNow();
    }
}
