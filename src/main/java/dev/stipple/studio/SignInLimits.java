package dev.stipple.studio;

import dev.stipple.shared.limit.Attempts;
import dev.stipple.shared.limit.Streaks;
import dev.stipple.shared.limit.Streaks.Door;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often somebody may try to get in: by the network they come from, and by what they try. Each way in counts here before
 * anything is compared: password, code, recovery code, and the password that is asked again before it is changed.
 */
@ApplicationScoped
class SignInLimits {

    static final int TRIES_OF_A_NETWORK = 30;

    /** As many as are free before somebody has to wait: who mistypes rarely comes so far. */
    static final int MANY_WRONG = 5;

    private static final Duration STRETCH = Duration.ofMinutes(10);
    private static final String NETWORK = "sign-in from";

    private final Attempts attempts;
    private final Streaks streaks;

    SignInLimits(Attempts attempts, Streaks streaks) {
        this.attempts = attempts;
        this.streaks = streaks;
    }

    /** What somebody wants to pass, and in which browser. */
    enum Way {
        PASSWORD("password"),
        FACTOR("second factor"),
        RESET("link for a new password");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    /**
     * What became of a try.
     *
     * @param passed what was found behind the door; empty when the try was wrong or had to wait
     * @param held how long to wait; empty when it was looked at
     * @param network whether it is the whole network's
     * @param wrong how many were wrong in a row before one that passed
     */
    record Try<T>(Optional<T> passed, Optional<Duration> held, boolean network, int wrong) {

        /** Whether it passed after so many wrong ones that its person should hear of it. */
        boolean afterMany() {
            return passed.isPresent() && wrong >= MANY_WRONG;
        }
    }

    /** Counts a try of a network at something that is looked at later. */
    Optional<Duration> crowded(String network) {
        return attempts.over(Attempts.NO_STUDIO, NETWORK, network, TRIES_OF_A_NETWORK, STRETCH);
    }

    /** Takes a counted try of a network back: it was right, or nobody could look. */
    void notATry(String network) {
        attempts.giveBack(Attempts.NO_STUDIO, NETWORK, network, STRETCH);
    }

    /**
     * Counts a try, and looks only when it may be looked at.
     *
     * @param who whom it is tried on
     * @param device a browser in which they have signed in before: it counts by itself
     * @param otherwise what is done instead of looking when the door has to wait
     */
    <T> Try<T> attempt(
            String network,
            Way way,
            String who,
            Optional<String> device,
            Supplier<Optional<T>> look,
            Runnable otherwise) {
        Optional<Duration> crowded = crowded(network);
        if (crowded.isPresent()) {
            return new Try<>(Optional.empty(), crowded, true, 0);
        }
        Door door = door(way, who, device);
        Optional<Duration> held = streaks.held(door);
        if (held.isPresent()) {
            otherwise.run();
            return new Try<>(Optional.empty(), held, false, 0);
        }
        Optional<T> passed = look.get();
        int wrong = 0;
        if (passed.isPresent()) {
            notATry(network);
            wrong = streaks.right(door);
        }
        return new Try<>(passed, Optional.empty(), false, wrong);
    }

    private static Door door(Way way, String who, Optional<String> device) {
        return device.map(known -> new Door(Attempts.NO_STUDIO, way.word + " in a known browser", who + "|" + known))
                .orElseGet(() -> new Door(Attempts.NO_STUDIO, way.word, who));
    }
}
