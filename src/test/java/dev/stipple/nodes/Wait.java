package dev.stipple.nodes;

import java.util.concurrent.Callable;

/** Waiting for what comes about by itself. */
final class Wait {

    private static final int GLANCE_MILLIS = 50;

    private Wait() {}

    /**
     * Asks again and again.
     *
     * @param seconds after which it is an error that it has not come about
     */
    static void until(String what, int seconds, Callable<Boolean> question) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!question.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + seconds + " s: " + what);
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }
}
