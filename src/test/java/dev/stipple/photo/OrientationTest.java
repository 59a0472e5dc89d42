package dev.stipple.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.stipple.support.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way a camera was held is all that is read from metadata, whatever else is packed there. */
class OrientationTest {

    private static final int UNPACKED = 64 * 1024 * 1024;
    private static final long A_LITTLE = 4 * 1024 * 1024;

    private static final byte[] JPEG = Pictures.jpeg(Pictures.redOverBlue(40, 30), 0.8f);
    private static final byte[] PNG = Pictures.as("png", Pictures.redOverBlue(40, 30));

    @Test
    void every_kind_of_file_can_say_how_the_camera_was_held() {
        byte[] exif = Pictures.exif(6);

        assertThat(Orientation.of(PhotoType.JPEG, Pictures.withExif(JPEG, 6))).isEqualTo(Orientation.TURNED_LEFT);
        assertThat(Orientation.of(PhotoType.PNG, Pictures.withChunk(PNG, Pictures.pngChunk("eXIf", exif))))
                .isEqualTo(Orientation.TURNED_LEFT);
        assertThat(Orientation.of(PhotoType.WEBP, Pictures.withWebpChunk("EXIF", exif)))
                .isEqualTo(Orientation.TURNED_LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void what_is_packed_into_a_png_is_not_unpacked(String chunk) throws IOException {
        byte[] png = withBomb(chunk, PNG);
        assertThat(png.length).isLessThan(UNPACKED / 500);

        assertThat(allocated(PhotoType.PNG, png)).isLessThan(A_LITTLE);
    }

    @Test
    void a_packed_text_does_not_hide_how_the_camera_was_held() throws IOException {
        byte[] png = Pictures.withChunk(PNG, Pictures.pngChunk("eXIf", Pictures.exif(3)));

        assertThat(Orientation.of(PhotoType.PNG, withBomb("zTXt", png))).isEqualTo(Orientation.UPSIDE_DOWN);
    }

    @Test
    void the_xml_of_a_webp_is_not_read() {
        byte[] xml = ("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "<a>b</a>".repeat(100_000) + "</x:xmpmeta>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(allocated(PhotoType.WEBP, Pictures.withWebpChunk("XMP ", xml)))
                .isLessThan(A_LITTLE);
    }

    @Test
    void room_is_not_made_for_a_length_that_is_false() {
        byte[] lying = Pictures.withChunk(PNG, Pictures.pngChunk("eXIf", new byte[8]));
        java.nio.ByteBuffer.wrap(lying).putInt(8 + 25, 200_000_000);

        assertThat(allocated(PhotoType.PNG, lying)).isLessThan(A_LITTLE);
    }

    private static long allocated(PhotoType type, byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Orientation.of(type, file);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Orientation.of(type, file)).isEqualTo(Orientation.UPRIGHT);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] withBomb(String chunk, byte[] png) throws IOException {
        String head = chunk.equals("iTXt") ? "Comment\0\u0001\0\0\0" : "Comment\0\0";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packing = new DeflaterOutputStream(content)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int written = 0; written < UNPACKED; written += zeros.length) {
                packing.write(zeros);
            }
        }
        return Pictures.withChunk(png, Pictures.pngChunk(chunk, content.toByteArray()));
    }
}
