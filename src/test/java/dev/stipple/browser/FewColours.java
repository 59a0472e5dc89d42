package dev.stipple.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page as a small PNG: its 256 commonest colours, and for each other the nearest of them. */
final class FewColours {

    private static final int COLOURS = 256;

    private final BufferedImage picture;
    private final List<Integer> palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(BufferedImage picture) {
        this.picture = picture;
        this.palette = commonest(picture);
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new FewColours(picture).indexed(), "png", png);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return png.toByteArray();
    }

    private static List<Integer> commonest(BufferedImage picture) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                times.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private BufferedImage indexed() {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                indexed.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(picture.getRGB(x, y), this::index));
            }
        }
        return indexed;
    }

    private int index(int colour) {
        return palette.indexOf(palette.stream()
                .min(Comparator.comparingInt(other -> distance(colour, other)))
                .orElseThrow());
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
