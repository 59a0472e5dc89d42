package dev.stipple.shared.isolation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Says which studio a piece of work is of. From then on the database shows it that studio's rows and no others, whatever it asks
 * for: a query that forgot its studio, or was given another's, finds nothing.
 */
@ApplicationScoped
public class StudioScope {

    private final SightNow now;
    private final SightOfRequest request;
    private final Session entities;

    StudioScope(SightNow now, SightOfRequest request, Session entities) {
        this.now = now;
        this.request = request;
        this.entities = entities;
    }

    /**
     * The request is of this studio, from here to its end.
     *
     * @throws IllegalStateException when it is of another
     */
    public void ofRequest(UUID studio) {
        Sight sight = Sight.of(studio);
        if (request.take(sight) && inTransaction() && !now.isSaid()) {
            tell(sight);
        }
    }

    /** Work of one studio, whatever is seen around it. */
    public void in(UUID studio, Runnable work) {
        try {
            see(Sight.of(studio), () -> {
                work.run();
                return null;
            });
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** See {@link AcrossStudios}. */
    @Nullable
    Object across(Callable<@Nullable Object> work) throws Exception {
        return see(Sight.ACROSS, work);
    }

    /** A transaction that is under way is told, and told again at the end: what was changed belongs to what was seen then. */
    private @Nullable Object see(Sight sight, Callable<@Nullable Object> work) throws Exception {
        Sight around = now.get();
        boolean midway = !sight.equals(around) && inTransaction();
        if (midway) {
            flush();
            tell(sight);
        }
        Sight before = now.say(sight);
        boolean done = false;
        try {
            Object result = work.call();
            if (midway) {
                flush();
            }
            done = true;
            return result;
        } finally {
            now.back(before);
            if (midway) {
                tellAgain(around, done);
            }
        }
    }

    private void tellAgain(Sight sight, boolean done) {
        try {
            tell(sight);
        } catch (RuntimeException broken) {
            // After a failure the database may take no statement any more in this transaction, and then shows nothing
            // either.
            QuarkusTransaction.setRollbackOnly();
            if (done) {
                throw broken;
            }
        }
    }

    /** One that will be taken back goes on asking the database, too. */
    private static boolean inTransaction() {
        int status = QuarkusTransaction.getStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    /** Of a transaction that will be taken back nothing more is written. */
    private void flush() {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
        }
    }

    private void tell(Sight sight) {
        entities.doWork(sight::set);
    }
}
