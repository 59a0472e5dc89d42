package dev.stipple.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stipple.support.HostileFiles;
import dev.stipple.support.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send comes out as a picture of ours, or not at all. */
class PhotoIntakeTest {

    private final PhotoIntake intake = new PhotoIntake(Clock.systemUTC());

    @TempDir
    Path folder;

    static Collection<HostileFiles.Hostile> hostile() {
        return HostileFiles.all().values();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_refused_for_its_reason_or_made_harmless(HostileFiles.Hostile file) throws IOException {
        Taken taken = take(file.bytes());

        if (taken instanceof Taken.Picture picture) {
            assertThat(HostileFiles.TAKEN).isEqualTo(file.expected());
            assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "<script", "PK\u0003\u0004", Pictures.SECRET, "xap", "icc");
            assertThat(JpegSegments.markers(picture.jpeg())).containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9);
            assertThat(picture.jpeg()).endsWith(0xFF, 0xD9);
        } else {
            assertThat(((Taken.Refused) taken).why()).hasToString(file.expected());
        }
    }

    @Test
    void there_are_well_over_thirty_of_them() {
        assertThat(HostileFiles.all()).hasSizeGreaterThan(30);
    }

    @Test
    void a_nine_megabyte_photo_comes_out_upright_small_and_clean() throws IOException {
        byte[] photo = Pictures.withExif(Pictures.jpeg(Pictures.noise(4032, 3024, 90), 0.93f), 6);
        assertThat(photo.length).isBetween(8_000_000, 12_000_000);

        Taken.Picture picture = (Taken.Picture) take(photo);

        assertThat(picture.height()).isGreaterThan(picture.width()).isLessThanOrEqualTo(2560);
        assertThat(picture.jpeg().length).isLessThan(photo.length / 5);
        assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Pictures.SECRET);
        assertThat(picture.small().length).isLessThan(40_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_comes_out_upright_however_the_camera_was_held(int held) throws IOException {
        BufferedImage upright = corners();
        byte[] photo = Pictures.withExif(Pictures.jpeg(asHeld(upright, held), 0.95f), held);

        BufferedImage shown = shown(take(photo));

        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(400, 200);
        assertThat(List.of(
                        colour(shown, 20, 20), colour(shown, 380, 20), colour(shown, 20, 180), colour(shown, 380, 180)))
                .containsExactly("red", "green", "blue", "white");
    }

    @Test
    void an_orientation_that_there_is_not_counts_as_upright() throws IOException {
        byte[] photo = Pictures.withExif(Pictures.jpeg(corners(), 0.95f), 99);

        assertThat(shown(take(photo)).getWidth()).isEqualTo(400);
    }

    @Test
    void what_is_see_through_comes_out_white_and_greys_keep_their_shade() throws IOException {
        BufferedImage glass = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        assertThat(shown(take(Pictures.as("png", glass))).getRGB(50, 50) & 0xFF).isGreaterThan(250);
        BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setPixels(0, 0, 100, 100, filled(100 * 100, 100 << 8));
        assertThat((double) (shown(take(Pictures.as("png", grey))).getRGB(50, 50) & 0xFF))
                .isCloseTo(100, within(3.0));
    }

    @Test
    void a_large_picture_is_read_without_all_its_pixels_and_a_small_one_is_not_made_larger() throws IOException {
        assertThat(((Taken.Picture) take(Pictures.jpeg(Pictures.redOverBlue(9000, 3000), 0.5f))).width())
                .isEqualTo(2560);
        assertThat(((Taken.Picture) take(Pictures.jpeg(Pictures.redOverBlue(300, 200), 0.5f))).width())
                .isEqualTo(300);
    }

    @Test
    void a_busy_picture_is_made_smaller_until_it_is_near_600_kilobytes() throws IOException {
        Taken.Picture picture = (Taken.Picture) take(Pictures.jpeg(Pictures.noise(2600, 2000, 60), 0.9f));

        assertThat(picture.width()).isLessThanOrEqualTo(2000);
    }

    @Test
    void no_more_than_two_are_read_at_once() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(() -> intake.inTurn(intake.deadline(), () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.sleep(30);
                now.decrementAndGet();
                return new Taken.Refused(Refusal.DAMAGED);
            }));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(most).hasValue(2);
    }

    @Test
    void a_picture_that_takes_too_long_is_ended_and_leaves_its_place_to_the_next() throws Exception {
        PhotoIntake hasty = new PhotoIntake(Clock.systemUTC(), Duration.ofMillis(50));
        CountDownLatch ended = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Taken slow = hasty.inTurn(hasty.deadline(), () -> {
                try (InterruptibleBytes bytes = new InterruptibleBytes(new byte[1])) {
                    while (true) {
                        bytes.seek(0);
                        bytes.read();
                    }
                } finally {
                    ended.countDown();
                }
            });
            assertThat(slow).isEqualTo(new Taken.Refused(Refusal.TOO_SLOW));
        }
        ended.await();

        assertThat(hasty.inTurn(hasty.deadline(), () -> new Taken.Refused(Refusal.EMPTY)))
                .isEqualTo(new Taken.Refused(Refusal.EMPTY));
    }

    @Test
    void whoever_waits_too_long_for_a_turn_is_told_so() throws Exception {
        PhotoIntake crowded = new PhotoIntake(Clock.systemUTC(), Duration.ofSeconds(5));
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        List<Thread> holders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread holder = new Thread(() -> crowded.inTurn(crowded.deadline(), () -> {
                begun.countDown();
                done.await();
                return new Taken.Refused(Refusal.DAMAGED);
            }));
            holder.start();
            holders.add(holder);
        }
        begun.await();

        assertThat(crowded.inTurn(Instant.now().plusMillis(50), () -> new Taken.Refused(Refusal.EMPTY)))
                .isEqualTo(new Taken.Refused(Refusal.BUSY));
        done.countDown();
        for (Thread holder : holders) {
            holder.join();
        }
    }

    @Test
    void all_photos_of_a_request_are_answered_before_its_connection_is_closed() throws Exception {
        Instant begun = Instant.now();
        Instant until = begun.plusMillis(300);
        Path photo = Files.write(folder.resolve("photo"), Pictures.jpeg(Pictures.scalp(64, 48, 1), 0.8f));

        Taken first = intake.inTurn(until, () -> {
            Thread.sleep(60_000);
            return new Taken.Refused(Refusal.DAMAGED);
        });
        List<Taken> later = List.of(intake.take(photo, until), intake.take(photo, until), intake.take(photo, until));

        assertThat(first).as("cut off by the request, not by itself").isEqualTo(new Taken.Refused(Refusal.BUSY));
        assertThat(later).containsOnly(new Taken.Refused(Refusal.BUSY));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.between(begun, intake.deadline())).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void three_uploads_of_one_draft_run_at_once_and_no_fourth() {
        Uploads uploads = new Uploads();
        var draft = new dev.stipple.shared.RecordId(new java.util.UUID(0, 1), new java.util.UUID(0, 2));
        var other = new dev.stipple.shared.RecordId(new java.util.UUID(0, 1), new java.util.UUID(0, 3));

        assertThat(List.of(uploads.begin(draft), uploads.begin(draft), uploads.begin(draft), uploads.begin(draft)))
                .containsExactly(true, true, true, false);
        assertThat(uploads.begin(other)).isTrue();
        uploads.end(draft);
        assertThat(uploads.begin(draft)).isTrue();
        assertThat(uploads.begin(draft)).isFalse();
    }

    @Test
    void hints_go_through_a_row_and_back() {
        KeptPhoto photo = new KeptPhoto(
                dev.stipple.questionnaire.PhotoView.TOP,
                5000,
                10,
                10,
                Set.of(PhotoHint.SMALL, PhotoHint.DARK),
                Instant.EPOCH);

        assertThat(photo.hintCodes()).isEqualTo("dark,small");
        assertThat(KeptPhoto.hints("dark,small")).isEqualTo(photo.hints());
        assertThat(KeptPhoto.hints("")).isEmpty();
    }

    private Taken take(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "photo", "");
        Files.write(file, bytes);
        return intake.take(file, intake.deadline());
    }

    private static BufferedImage shown(Taken taken) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(((Taken.Picture) taken).jpeg()));
    }

    /** Red, green over blue, white. */
    private static BufferedImage corners() {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                picture.setRGB(x, y, y < 100 ? (x < 200 ? 0xFF0000 : 0x00FF00) : (x < 200 ? 0x0000FF : 0xFFFFFF));
            }
        }
        return picture;
    }

    /** What the sensor saw, by the meaning of the tag: where row 0 and column 0 of the stored picture belong. */
    private static BufferedImage asHeld(BufferedImage upright, int held) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean swapped = held > 4;
        BufferedImage stored =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int x =
                        switch (held) {
                            case 1, 4 -> column;
                            case 2, 3 -> width - 1 - column;
                            case 5, 8 -> row;
                            default -> width - 1 - row;
                        };
                int y =
                        switch (held) {
                            case 1, 2 -> row;
                            case 3, 4 -> height - 1 - row;
                            case 5, 6 -> column;
                            default -> height - 1 - column;
                        };
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static String colour(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        boolean blue = (rgb & 0xFF) > 128;
        return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
    }

    private static int[] filled(int length, int value) {
        int[] all = new int[length];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
