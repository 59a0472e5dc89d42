package dev.stipple.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Copies the pixels of a decoded picture onto a fresh one: upright, opaque, sRGB, no larger than asked. */
final class OpaquePicture {

    private static final int BYTE = 8;
    private static final int FULL = 255;

    private OpaquePicture() {}

    /** The picture upright, with its longest side at most as given; never made larger. */
    static BufferedImage of(BufferedImage decoded, Orientation orientation, int longest) {
        BufferedImage plain = plain(decoded);
        int width = plain.getWidth();
        int height = plain.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        int across = Math.max(1, (int) Math.round((orientation.swapsSides() ? height : width) * scale));
        int down = Math.max(1, (int) Math.round((orientation.swapsSides() ? width : height) * scale));
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(orientation.upright(width, height));
        BufferedImage fresh = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fresh.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, across, down);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(plain, transform, null);
        graphics.dispose();
        return fresh;
    }

    /** The same picture in a form whose drawing neither bends its greys nor goes through a colour profile pixel by pixel. */
    private static BufferedImage plain(BufferedImage decoded) {
        ColorSpace space = decoded.getColorModel().getColorSpace();
        if (decoded.getType() == BufferedImage.TYPE_BYTE_GRAY || space.isCS_sRGB()) {
            return decoded;
        }
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            return greyOnWhite(decoded.getRaster());
        }
        BufferedImage converted =
                new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_ARGB);
        return new ColorConvertOp(null).filter(decoded, converted);
    }

    private static BufferedImage greyOnWhite(Raster from) {
        int width = from.getWidth();
        int bands = from.getNumBands();
        int shift = Math.max(0, from.getSampleModel().getSampleSize(0) - BYTE);
        BufferedImage grey = new BufferedImage(width, from.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster to = grey.getRaster();
        int[] samples = new int[width * bands];
        int[] shades = new int[width];
        for (int y = 0; y < from.getHeight(); y++) {
            from.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int shade = samples[x * bands] >> shift;
                int cover = bands > 1 ? samples[x * bands + 1] >> shift : FULL;
                shades[x] = (shade * cover + FULL * (FULL - cover)) / FULL;
            }
            to.setPixels(0, y, width, 1, shades);
        }
        return grey;
    }
}
