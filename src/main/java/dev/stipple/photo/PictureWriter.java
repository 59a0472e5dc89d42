package dev.stipple.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes our own JPEG: pixels and the tables to read them by, nothing else. */
final class PictureWriter {

    private static final float QUALITY = 0.85f;
    private static final int END = 0xD9;

    /** JFIF header, tables, frame, scan, end. Any other segment could carry something. */
    private static final Set<Integer> PLAIN = Set.of(0xE0, 0xDB, 0xC0, 0xC4, JpegSegments.START_OF_SCAN, 0xDD, END);

    /** The JDK's, not the first that the class path has: what is kept must not depend on that. */
    private static final ImageWriterSpi JPEG = ofJdk();

    private PictureWriter() {}

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = JPEG.createWriterInstance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what was written once more, so that nothing is kept that cannot be shown or that carries more than pixels.
     *
     * @throws IOException when it does
     */
    static void check(byte[] jpeg, BufferedImage picture) throws IOException, RefusedPhotoException {
        List<Integer> markers = JpegSegments.markers(jpeg);
        boolean plain = PLAIN.containsAll(markers)
                && !markers.isEmpty()
                && markers.get(markers.size() - 1) == END
                && (jpeg[jpeg.length - 1] & 0xFF) == END;
        BufferedImage again = PictureReader.read(PhotoType.JPEG, jpeg);
        if (!plain || again.getWidth() != picture.getWidth() || again.getHeight() != picture.getHeight()) {
            throw new IOException("a picture of ours did not read back");
        }
    }

    private static ImageWriterSpi ofJdk() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriterSpi provider = writers.next().getOriginatingProvider();
            if (provider.getClass().getName().startsWith("com.sun.")) {
                return provider;
            }
        }
        throw new IllegalStateException("the JDK has no writer of JPEG");
    }
}
