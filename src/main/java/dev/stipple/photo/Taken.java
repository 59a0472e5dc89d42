package dev.stipple.photo;

import java.util.EnumSet;
import java.util.Set;

/** What came of a file that somebody sent: a picture made anew, or the reason why not. */
public sealed interface Taken {

    /** A picture of ours: JPEG, upright, sRGB, nothing in it but pixels; and a small one to show first. */
    final class Picture implements Taken {
        private final byte[] jpeg;
        private final byte[] small;
        private final int width;
        private final int height;
        private final Set<PhotoHint> hints;

        Picture(byte[] jpeg, byte[] small, int width, int height, Set<PhotoHint> hints) {
            this.jpeg = jpeg;
            this.small = small;
            this.width = width;
            this.height = height;
            this.hints = hints.isEmpty() ? EnumSet.noneOf(PhotoHint.class) : EnumSet.copyOf(hints);
        }

        byte[] jpeg() {
            return jpeg.clone();
        }

        byte[] small() {
            return small.clone();
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        Set<PhotoHint> hints() {
            return EnumSet.copyOf(hints);
        }
    }

    /** Not taken. */
    record Refused(Refusal why) implements Taken {}
}
