package dev.stipple.support;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Files that somebody could send as a photo, by what they are. Each is refused for the reason named, or made harmless. */
public final class HostileFiles {

    /** What must come of a file: the name of a refusal, or taken. */
    public static final String TAKEN = "TAKEN";

    private static final BufferedImage SCALP = Pictures.scalp(640, 480, 1);
    private static final byte[] JPEG = Pictures.jpeg(SCALP, 0.8f);
    private static final byte[] PNG = Pictures.as("png", SCALP);

    private HostileFiles() {}

    /** A file and what must come of it. */
    public static final class Hostile {
        private final String name;
        private final byte[] bytes;
        private final String expected;

        Hostile(String name, byte[] bytes, String expected) {
            this.name = name;
            this.bytes = bytes;
            this.expected = expected;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public String expected() {
            return expected;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static Map<String, Hostile> all() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        notPictures(all);
        broken(all);
        bombs(all);
        oddButGood(all);
        return all;
    }

    private static void notPictures(Map<String, Hostile> all) {
        add(all, "no bytes", new byte[0], "EMPTY");
        add(
                all,
                "svg with a script",
                text("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
                "WRONG_TYPE");
        add(all, "html", text("<!doctype html><script>alert(1)</script>"), "WRONG_TYPE");
        add(all, "pdf", text("%PDF-1.7\n1 0 obj"), "WRONG_TYPE");
        add(all, "gif", Pictures.as("gif", SCALP), "WRONG_TYPE");
        add(all, "tiff", Pictures.as("tiff", SCALP), "WRONG_TYPE");
        add(all, "bmp", Pictures.as("bmp", SCALP), "WRONG_TYPE");
        add(all, "zip", text("PK\u0003\u0004 and so on"), "WRONG_TYPE");
        add(all, "heic", text("\0\0\0\u0018ftypheic\0\0\0\0"), "WRONG_TYPE");
        add(all, "two bytes", new byte[] {(byte) 0xFF, (byte) 0xD8}, "WRONG_TYPE");
        add(all, "jpeg behind html", Pictures.concat(text("<html>"), JPEG), "WRONG_TYPE");
    }

    private static void broken(Map<String, Hostile> all) {
        for (int percent : new int[] {1, 5, 20, 50, 80, 95}) {
            add(all, "jpeg cut at " + percent + " %", cut(JPEG, percent), "DAMAGED");
            add(all, "png cut at " + percent + " %", cut(PNG, percent), "DAMAGED");
        }
        byte[] garbage = new byte[5000];
        new SplittableRandom(3).nextBytes(garbage);
        add(all, "jpeg start then garbage", Pictures.concat(Arrays.copyOf(JPEG, 3), garbage), "DAMAGED");
        add(all, "png start then garbage", Pictures.concat(Arrays.copyOf(PNG, 8), garbage), "DAMAGED");
        add(all, "webp start then garbage", Pictures.concat(text("RIFF\0\0\1\0WEBPVP8 "), garbage), "TOO_MANY_PIXELS");
        add(all, "png chunk of two billion bytes", oddLength(0x7FFFFFFF), "DAMAGED");
        add(all, "png chunk of minus one byte", oddLength(-1), "DAMAGED");
        add(all, "png of no size", Pictures.pngOf(0, 0), "DAMAGED");
        add(all, "png of negative size", Pictures.pngOf(-5, 10), "DAMAGED");
    }

    private static void bombs(Map<String, Hostile> all) {
        add(all, "png of 12,001 pixels across", Pictures.pngOf(12_001, 10), "TOO_MANY_PIXELS");
        add(all, "png of 20,000 by 20,000", Pictures.pngOf(20_000, 20_000), "TOO_MANY_PIXELS");
        add(all, "png of two billion across", Pictures.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), "TOO_MANY_PIXELS");
        add(all, "jpeg of 65,000 by 65,000", sized(JPEG, 65_000, 65_000), "TOO_MANY_PIXELS");
        add(all, "thirteen megabytes", Arrays.copyOf(JPEG, 13 * 1024 * 1024), "TOO_LARGE");
        add(
                all,
                "three hundred scans",
                Pictures.withScans(Pictures.progressive(Pictures.scalp(160, 120, 1)), 300),
                "DAMAGED");
        add(all, "exif bomb", Pictures.withExifBomb(JPEG), TAKEN);
        byte[] zeros = new byte[20_000_000];
        byte[] text = Pictures.concat(text("Comment\0\0"), Pictures.deflated(zeros));
        add(all, "text bomb in a png", Pictures.withChunk(PNG, Pictures.pngChunk("zTXt", text)), TAKEN);
        byte[] profile = Pictures.concat(text("icc\0\0"), Pictures.deflated(zeros));
        add(all, "profile bomb in a png", Pictures.withChunk(PNG, Pictures.pngChunk("iCCP", profile)), TAKEN);
    }

    private static void oddButGood(Map<String, Hostile> all) {
        add(all, "jpeg with a zip behind", Pictures.concat(JPEG, text("PK\u0003\u0004" + Pictures.SECRET)), TAKEN);
        add(
                all,
                "jpeg with html behind",
                Pictures.concat(JPEG, text("<script>alert('" + Pictures.SECRET + "')</script>")),
                TAKEN);
        add(
                all,
                "jpeg with html in a comment",
                Pictures.withSegment(JPEG, 0xFE, text("<script>" + Pictures.SECRET)),
                TAKEN);
        add(
                all,
                "jpeg with xmp",
                Pictures.withSegment(JPEG, 0xE1, text("http://ns.adobe.com/xap/1.0/\0" + Pictures.SECRET)),
                TAKEN);
        add(all, "jpeg with exif", Pictures.withExif(JPEG, 1), TAKEN);
        add(all, "progressive jpeg", Pictures.progressive(SCALP), TAKEN);
        add(all, "cmyk jpeg", Pictures.cmyk(640, 480), TAKEN);
        add(all, "grey jpeg", Pictures.jpeg(drawn(BufferedImage.TYPE_BYTE_GRAY), 0.8f), TAKEN);
        add(all, "grey png", Pictures.as("png", drawn(BufferedImage.TYPE_BYTE_GRAY)), TAKEN);
        add(all, "png of 16-bit greys", Pictures.as("png", drawn(BufferedImage.TYPE_USHORT_GRAY)), TAKEN);
        add(all, "png of 16-bit colours", Pictures.as("png", deep()), TAKEN);
        add(all, "png of one bit", Pictures.as("png", drawn(BufferedImage.TYPE_BYTE_BINARY)), TAKEN);
        add(all, "png of a palette", Pictures.as("png", drawn(BufferedImage.TYPE_BYTE_INDEXED)), TAKEN);
        add(all, "png with holes", Pictures.as("png", drawn(BufferedImage.TYPE_INT_ARGB)), TAKEN);
        add(all, "animated png", animated(), TAKEN);
        add(
                all,
                "png with text",
                Pictures.withChunk(PNG, Pictures.pngChunk("tEXt", text("Location\0" + Pictures.SECRET))),
                TAKEN);
        add(all, "png with a zip behind", Pictures.concat(PNG, text("PK\u0003\u0004" + Pictures.SECRET)), TAKEN);
        add(all, "webp of one pixel", Pictures.webp(), TAKEN);
        add(all, "jpeg of one pixel", Pictures.jpeg(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 0.8f), TAKEN);
        add(all, "jpeg of one row", Pictures.jpeg(Pictures.scalp(4000, 1, 2), 0.8f), TAKEN);
    }

    private static void add(Map<String, Hostile> all, String name, byte[] bytes, String expected) {
        all.put(name, new Hostile(name, bytes, expected));
    }

    private static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, Math.max(12, file.length * percent / 100));
    }

    private static byte[] oddLength(int length) {
        byte[] odd = PNG.clone();
        ByteBuffer.wrap(odd).putInt(8 + 25, length);
        return odd;
    }

    /** With another size in the frame header. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] sized = jpeg.clone();
        int at = 2;
        while ((sized[at + 1] & 0xFF) != 0xC0) {
            at += 2 + (((sized[at + 2] & 0xFF) << 8) | (sized[at + 3] & 0xFF));
        }
        ByteBuffer.wrap(sized).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return sized;
    }

    private static BufferedImage drawn(int type) {
        BufferedImage picture = new BufferedImage(SCALP.getWidth(), SCALP.getHeight(), type);
        picture.createGraphics().drawImage(SCALP, 40, 40, null);
        return picture;
    }

    private static BufferedImage deep() {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, SCALP.getWidth(), SCALP.getHeight(), 3, null);
        for (int y = 0; y < SCALP.getHeight(); y++) {
            for (int x = 0; x < SCALP.getWidth(); x++) {
                int rgb = SCALP.getRGB(x, y);
                raster.setPixel(x, y, new int[] {(rgb >> 8 & 0xFF00), (rgb & 0xFF00), (rgb << 8 & 0xFF00)});
            }
        }
        var model = new ComponentColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] animated() {
        byte[] control = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        byte[] frame = ByteBuffer.allocate(26)
                .putInt(0)
                .putInt(SCALP.getWidth())
                .putInt(SCALP.getHeight())
                .putInt(0)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 10)
                .array();
        return Pictures.withChunk(
                PNG, Pictures.concat(Pictures.pngChunk("acTL", control), Pictures.pngChunk("fcTL", frame)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
