package dev.stipple.photo;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Set;

/**
 * Measures whether a photo will be hard to read: on the picture that is kept, in shades of grey, at most 512 pixels wide or
 * high. The thresholds were set on generated pictures of stubble and skin, evenly lit, dimmed in steps and blurred in steps
 * (PhotoHintsTest); they are on the quiet side, because a wrong hint costs a client trust and a missed one costs little.
 */
final class PhotoHints {

    private static final int LONGEST = 512;

    /** Short side under which single hairs can no longer be told: 600 pixels over a head of 20 cm are 0.3 mm each. */
    static final int SHORT_SIDE = 600;

    /** Mean shade, of 255, under which a photo may be dark: a lamp-lit room without flash is at 25 to 40. */
    private static final double DARK_MEAN = 50;

    /** Dark hair and brown or black skin fill a well lit photo with low shades too, but their highlights are above this. */
    private static final int DARK_HIGHLIGHT = 110;

    /** The share of pixels that count as highlights. */
    private static final double HIGHLIGHTS = 0.02;

    /** Variance of the Laplacian, relative to the contrast of the picture, under which edges are gone. */
    private static final double BLURRED_SHARE = 0.008;

    private static final int SHADES = 256;

    private final int[] grey;
    private final int width;
    private final int height;

    private PhotoHints(int[] grey, int width, int height) {
        this.grey = grey;
        this.width = width;
        this.height = height;
    }

    static Set<PhotoHint> of(BufferedImage picture) {
        PhotoHints shades = shades(picture);
        Set<PhotoHint> hints = EnumSet.noneOf(PhotoHint.class);
        if (shades.mean() < DARK_MEAN && shades.highlight() < DARK_HIGHLIGHT) {
            hints.add(PhotoHint.DARK);
        }
        if (Math.min(picture.getWidth(), picture.getHeight()) < SHORT_SIDE) {
            hints.add(PhotoHint.SMALL);
        }
        if (shades.sharpness() < BLURRED_SHARE) {
            hints.add(PhotoHint.BLURRED);
        }
        return hints;
    }

    static PhotoHints shades(BufferedImage picture) {
        BufferedImage down = OpaquePicture.of(halved(picture), Orientation.UPRIGHT, LONGEST);
        int[] pixels = down.getRGB(0, 0, down.getWidth(), down.getHeight(), null, 0, down.getWidth());
        for (int at = 0; at < pixels.length; at++) {
            int rgb = pixels[at];
            pixels[at] = (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
        }
        return new PhotoHints(pixels, down.getWidth(), down.getHeight());
    }

    /** Halved until one smooth step leads to the size that is measured, so that noise does not pass for edges. */
    private static BufferedImage halved(BufferedImage picture) {
        BufferedImage down = picture;
        while (Math.max(down.getWidth(), down.getHeight()) > 2 * LONGEST) {
            int longest = Math.max(down.getWidth(), down.getHeight());
            down = OpaquePicture.of(down, Orientation.UPRIGHT, (longest + 1) / 2);
        }
        return down;
    }

    double mean() {
        long sum = 0;
        for (int shade : grey) {
            sum += shade;
        }
        return (double) sum / grey.length;
    }

    /** The shade that only the highlights are above. */
    int highlight() {
        int[] counts = new int[SHADES];
        for (int shade : grey) {
            counts[shade]++;
        }
        long above = (long) (grey.length * HIGHLIGHTS);
        int shade = SHADES - 1;
        while (shade > 0 && (above -= counts[shade]) >= 0) {
            shade--;
        }
        return shade;
    }

    /** Variance of the Laplacian over the variance of the shades: dim and pale pictures are judged like others. */
    double sharpness() {
        if (width < 3 || height < 3) {
            return 0;
        }
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int edge = 4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - width] - grey[at + width];
                sum += edge;
                squares += (double) edge * edge;
            }
        }
        double count = (double) (width - 2) * (height - 2);
        return (squares / count - sum / count * (sum / count)) / Math.max(1, variance());
    }

    private double variance() {
        double mean = mean();
        double squares = 0;
        for (int shade : grey) {
            squares += (shade - mean) * (shade - mean);
        }
        return squares / grey.length;
    }
}
