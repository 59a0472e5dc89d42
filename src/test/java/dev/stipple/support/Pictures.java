package dev.stipple.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos made on the spot, from honest ones to files that no camera ever wrote. */
public final class Pictures {

    /** A string that a camera could have written beside the pixels. */
    public static final String SECRET = "Zq-gps-51.5007N-0.1246W-xK";

    private static final int ORIENTATION = 0x0112;
    private static final int MAKER = 0x010F;

    private Pictures() {}

    /** Stubble on skin, lit from one side: shades of skin with short dark hairs and a little grain. */
    public static BufferedImage scalp(int width, int height, long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(25) - 12 - 60 * x / width;
                picture.setRGB(x, y, rgb(205 + grain, 165 + grain, 140 + grain));
            }
        }
        Graphics2D hairs = picture.createGraphics();
        hairs.setColor(new Color(45, 32, 28));
        int hair = Math.max(2, Math.max(width, height) / 90);
        for (int i = 0; i < 4000; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            hairs.drawLine(x, y, x + random.nextInt(hair), y + random.nextInt(hair));
        }
        hairs.dispose();
        return picture;
    }

    /** Grain of all colours, which no encoder makes small. */
    public static BufferedImage noise(int width, int height, int spread) {
        BufferedImage picture = scalp(width, height, 7);
        SplittableRandom random = new SplittableRandom(11);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = picture.getRGB(x, y);
                picture.setRGB(
                        x,
                        y,
                        rgb(
                                (rgb >> 16 & 0xFF) + random.nextInt(spread) - spread / 2,
                                (rgb >> 8 & 0xFF) + random.nextInt(spread) - spread / 2,
                                (rgb & 0xFF) + random.nextInt(spread) - spread / 2));
            }
        }
        return picture;
    }

    /** Red above, blue below: which way is up can be told. */
    public static BufferedImage redOverBlue(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return picture;
    }

    /** The same with its shades multiplied. */
    public static BufferedImage dimmed(BufferedImage picture, double share) {
        BufferedImage dim = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                dim.setRGB(x, y, rgb((int) ((rgb >> 16 & 0xFF) * share), (int) ((rgb >> 8 & 0xFF) * share), (int)
                        ((rgb & 0xFF) * share)));
            }
        }
        return dim;
    }

    /** The same out of focus: averaged over squares of this side, twice. */
    public static BufferedImage blurred(BufferedImage picture, int side) {
        float[] even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        ConvolveOp blur = new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(blur.filter(picture, null), null);
    }

    public static byte[] jpeg(BufferedImage picture, float quality) {
        return jpeg(new IIOImage(picture, null, null), quality, false);
    }

    public static byte[] progressive(BufferedImage picture) {
        return jpeg(new IIOImage(picture, null, null), 0.8f, true);
    }

    /** Four bands, as print shops keep pictures. */
    public static byte[] cmyk(int width, int height) {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inks.setPixel(x, y, new int[] {x % 256, y % 256, 90, 40});
            }
        }
        return jpeg(new IIOImage(inks, null, null), 0.8f, false);
    }

    private static byte[] jpeg(IIOImage picture, float quality, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, picture, param);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Any format that the JDK writes: png, gif, bmp, tiff. */
    public static byte[] as(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** With EXIF: the way the camera was held, its maker, and a place. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
    }

    /** EXIF by itself, as a PNG and a WebP hold it. */
    public static byte[] exif(int orientation) {
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + text.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) MAKER).putShort((short) 2).putInt(text.length).putInt(38);
        tiff.putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return tiff.putInt(0).put(text).array();
    }

    /** EXIF whose directory claims 65,535 entries of four billion values and leads back to itself. */
    public static byte[] withExifBomb(byte[] jpeg) {
        ByteBuffer tiff = ByteBuffer.allocate(60_000).order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 0xFFFF);
        while (tiff.remaining() >= 12) {
            tiff.putShort((short) 0x8769).putShort((short) 4).putInt(-1).putInt(8);
        }
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array()));
    }

    /** With one more segment right after the start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) marker,
            (byte) ((content.length + 2) >> 8),
            (byte) (content.length + 2)
        };
        return concat(concat(head, content), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The last scan so many times over. */
    public static byte[] withScans(byte[] progressive, int times) {
        int last = progressive.length - 2;
        while ((progressive[last] & 0xFF) != 0xFF || (progressive[last + 1] & 0xFF) != 0xDA) {
            last--;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(progressive, 0, last);
        for (int i = 0; i < times; i++) {
            all.write(progressive, last, progressive.length - 2 - last);
        }
        all.write(0xFF);
        all.write(0xD9);
        return all.toByteArray();
    }

    /** A PNG header that claims a size, with next to nothing behind it. */
    public static byte[] pngOf(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        return concat(
                concat(pngStart(), pngChunk("IHDR", header)),
                concat(pngChunk("IDAT", deflated(new byte[1000])), pngChunk("IEND", new byte[0])));
    }

    /** A PNG with one more chunk right after its header. */
    public static byte[] withChunk(byte[] png, byte[] chunk) {
        int afterHeader = 8 + 25;
        return concat(concat(Arrays.copyOf(png, afterHeader), chunk), Arrays.copyOfRange(png, afterHeader, png.length));
    }

    public static byte[] pngChunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[plain.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** One grey pixel as lossy WebP. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A WebP with one more chunk at its end. */
    public static byte[] withWebpChunk(String type, byte[] content) {
        byte[] webp = webp();
        ByteBuffer chunk = ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content);
        byte[] whole = concat(webp, chunk.array());
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    public static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] pngStart() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    }

    private static int rgb(int red, int green, int blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(int shade) {
        return Math.max(0, Math.min(255, shade));
    }
}
