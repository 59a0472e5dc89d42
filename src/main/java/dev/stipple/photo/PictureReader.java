package dev.stipple.photo;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Decodes a stranger's file: asks for its size before anything is allocated, and reads no more pixels than are needed. */
final class PictureReader {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 12_000;

    /** Pixels are left out while decoding down to this; what is left is scaled smoothly. Bounds the memory of a decode. */
    private static final int LONGEST_DECODED = 4096;

    /** A progressive file has about ten. Each one costs a pass over the whole picture. */
    private static final int MOST_SCANS = 60;

    // Named here, not looked up by class path: which readers a stranger's bytes can reach must not depend on what is
    // there.
    private static final ImageReaderSpi JPEG = jpeg();
    private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
    private static final ImageReaderSpi PNG = png();

    static {
        ImageIO.setUseCache(false);
    }

    private PictureReader() {}

    /**
     * Decodes a picture, made smaller on the way when it is very large.
     *
     * @throws RefusedPhotoException when it has too many pixels or breaks off
     */
    static BufferedImage read(PhotoType type, byte[] file) throws IOException, RefusedPhotoException {
        if (type == PhotoType.JPEG
                && JpegSegments.markers(file).stream()
                                .filter(marker -> marker == JpegSegments.START_OF_SCAN)
                                .count()
                        > MOST_SCANS) {
            throw new RefusedPhotoException(Refusal.DAMAGED);
        }
        ImageReader reader = provider(type).createReaderInstance();
        try (ImageInputStream bytes = new InterruptibleBytes(file)) {
            reader.setInput(bytes, true, true);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException, RefusedPhotoException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new RefusedPhotoException(Refusal.TOO_MANY_PIXELS);
        }
        boolean[] brokenOff = {false};
        reader.addIIOReadWarningListener(
                (source, warning) -> brokenOff[0] |= warning != null && warning.contains("remature"));
        ImageReadParam param = reader.getDefaultReadParam();
        int every = (Math.max(width, height) + LONGEST_DECODED - 1) / LONGEST_DECODED;
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage picture = reader.read(0, param);
        if (brokenOff[0]) {
            throw new RefusedPhotoException(Refusal.DAMAGED);
        }
        return picture;
    }

    private static ImageReaderSpi provider(PhotoType type) {
        return switch (type) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case WEBP -> WEBP;
        };
    }

    /** Registered, because only then it finds the reader of the JDK that it mends the input for. */
    private static ImageReaderSpi jpeg() {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        JPEGImageReaderSpi mending = new JPEGImageReaderSpi();
        registry.registerServiceProvider(mending);
        return registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    }

    private static ImageReaderSpi png() {
        var readers = ImageIO.getImageReadersByFormatName("png");
        while (readers.hasNext()) {
            ImageReaderSpi provider = readers.next().getOriginatingProvider();
            if (provider.getClass().getName().startsWith("com.sun.")) {
                return provider;
            }
        }
        throw new IllegalStateException("the JDK has no reader of PNG");
    }
}
