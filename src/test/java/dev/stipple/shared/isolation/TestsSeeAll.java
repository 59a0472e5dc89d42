package dev.stipple.shared.isolation;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A test beside the program asks what really is there, of any studio, and never says which. Requests and jobs, which run in the
 * program's own threads, must say it as they must outside of tests.
 */
@Mock
@ApplicationScoped
class TestsSeeAll extends Unsaid {

    @Override
    Sight sight() {
        return Thread.currentThread().getName().startsWith("executor-thread") ? super.sight() : Sight.ACROSS;
    }
}
