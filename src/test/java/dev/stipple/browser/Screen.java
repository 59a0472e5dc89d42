package dev.stipple.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of a page that people have looked at, and how far another is from it. */
final class Screen {

    /** A square of this many pixels is compared by its mean: other smoothing of letters is no change, a moved line is. */
    private static final int SQUARE = 8;

    /** Difference of means, of 255, from which a square counts as changed. */
    private static final int SEEN = 20;

    private Screen() {}

    /** The share of squares that differ, 0 to 1; what one page has and the other has not, differs. */
    static double change(BufferedImage approved, BufferedImage now) {
        int width = (Math.max(approved.getWidth(), now.getWidth()) + SQUARE - 1) / SQUARE;
        int height = (Math.max(approved.getHeight(), now.getHeight()) + SQUARE - 1) / SQUARE;
        int changed = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (Math.abs(mean(approved, x * SQUARE, y * SQUARE) - mean(now, x * SQUARE, y * SQUARE)) > SEEN) {
                    changed++;
                }
            }
        }
        return (double) changed / (width * height);
    }

    /** The mean brightness of a square; far away where the picture has ended. */
    private static int mean(BufferedImage picture, int left, int top) {
        int sum = 0;
        int count = 0;
        for (int x = left; x < Math.min(left + SQUARE, picture.getWidth()); x++) {
            for (int y = top; y < Math.min(top + SQUARE, picture.getHeight()); y++) {
                int colour = picture.getRGB(x, y);
                sum += ((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
                count++;
            }
        }
        return count == 0 ? -255 : sum / count;
    }

    /** A picture as PNG. */
    static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
