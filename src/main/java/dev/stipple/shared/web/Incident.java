package dev.stipple.shared.web;

import dev.stipple.shared.Ids;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A fault of ours, written to the log under a reference that a person can read out on the phone. */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final int FRAMES = 6;

    private Incident() {}

    /** Logs a fault and gives its reference. Types and places only: a message could carry an answer. */
    public static String log(Throwable fault) {
        String reference = Ids.reference();
        LOG.errorf("incident %s: %s", reference, trace(fault));
        return reference;
    }

    /** 503 for a fault that passes by itself, so that whoever asked comes again; 500 for one that needs somebody. */
    public static int status(Throwable fault) {
        return Busy.is(fault) ? 503 : 500;
    }

    private static String trace(Throwable error) {
        return Stream.iterate(Optional.of(error), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(FRAMES)
                .map(cause -> cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining("; caused by "));
    }
}
