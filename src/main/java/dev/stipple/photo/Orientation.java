package dev.stipple.photo;

import com.drew.imaging.ImageProcessingException;
import java.awt.geom.AffineTransform;
import java.io.IOException;

/** Which way a camera was held: the one thing that is read from a photo's metadata (EXIF tag 0x0112) before all of it goes. */
enum Orientation {
    UPRIGHT(false, 0),
    MIRRORED(true, 0),
    UPSIDE_DOWN(false, 2),
    MIRRORED_UPSIDE_DOWN(true, 2),
    MIRRORED_LEFT(true, 3),
    TURNED_LEFT(false, 1),
    MIRRORED_RIGHT(true, 1),
    TURNED_RIGHT(false, 3);

    private final boolean mirrored;
    private final int quarters;

    /** Mirror left to right first, then turn clockwise by quarters. */
    Orientation(boolean mirrored, int quarters) {
        this.mirrored = mirrored;
        this.quarters = quarters;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return quarters % 2 == 1;
    }

    /** Puts a picture of this size upright, its upper left corner at the origin. */
    AffineTransform upright(int width, int height) {
        AffineTransform upright = new AffineTransform();
        double across = swapsSides() ? height : width;
        double down = swapsSides() ? width : height;
        upright.translate(across / 2, down / 2);
        upright.quadrantRotate(quarters);
        upright.scale(mirrored ? -1 : 1, 1);
        upright.translate(-width / 2.0, -height / 2.0);
        return upright;
    }

    /** The orientation that a file states. Metadata that cannot be read costs nobody the photo: it counts as upright. */
    static Orientation of(PhotoType type, byte[] file) {
        try {
            return Exif.orientation(type, file)
                    .filter(code -> code >= 1 && code <= values().length)
                    .map(code -> values()[code - 1])
                    .orElse(UPRIGHT);
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError unreadable) {
            return UPRIGHT;
        }
    }
}
