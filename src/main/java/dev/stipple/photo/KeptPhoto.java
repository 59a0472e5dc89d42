package dev.stipple.photo;

import dev.stipple.questionnaire.PhotoView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a kept photo without opening it.
 *
 * @param bytes how many bytes the picture has
 * @param hints what could make it hard to read
 */
public record KeptPhoto(PhotoView view, int bytes, int width, int height, Set<PhotoHint> hints, Instant addedAt) {

    private static final int KILO = 1024;

    public KeptPhoto {
        hints = hints.isEmpty() ? EnumSet.noneOf(PhotoHint.class) : EnumSet.copyOf(hints);
    }

    /** The size in whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, bytes / KILO);
    }

    String hintCodes() {
        return hints.stream().map(PhotoHint::code).sorted().collect(Collectors.joining(","));
    }

    static Set<PhotoHint> hints(String codes) {
        return Stream.of(PhotoHint.values())
                .filter(hint -> Set.of(codes.split(",", -1)).contains(hint.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PhotoHint.class)));
    }
}
