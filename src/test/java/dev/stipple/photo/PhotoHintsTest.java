package dev.stipple.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the thresholds of the hints stand between pictures that are fine and pictures that are not. */
class PhotoHintsTest {

    private static final BufferedImage FINE = Pictures.scalp(1600, 1200, 5);

    @Test
    void a_sharp_evenly_lit_photo_gets_no_advice() {
        assertThat(PhotoHints.of(FINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.8,false", "0.6,false", "0.2,true", "0.1,true"})
    void a_photo_dimmed_far_down_looks_dark(double share, boolean dark) {
        assertThat(PhotoHints.of(Pictures.dimmed(FINE, share)).contains(PhotoHint.DARK))
                .isEqualTo(dark);
    }

    @Test
    void dark_hair_or_skin_in_good_light_does_not_look_dark() {
        BufferedImage darkHead = Pictures.dimmed(FINE, 0.2);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1600; x++) {
                if (x / 40 % 8 == 0 && y / 40 % 5 == 0) {
                    darkHead.setRGB(x, y, 0xA0A0A0);
                }
            }
        }
        assertThat(PhotoHints.of(darkHead)).doesNotContain(PhotoHint.DARK);
    }

    @ParameterizedTest
    @CsvSource({"3,false", "25,true", "41,true"})
    void a_photo_out_of_focus_looks_blurred(int side, boolean blurred) {
        BufferedImage picture = Pictures.blurred(FINE, side);
        BufferedImage inside = picture.getSubimage(100, 100, 1400, 1000);
        assertThat(PhotoHints.of(inside).contains(PhotoHint.BLURRED)).isEqualTo(blurred);
    }

    @Test
    void a_dim_photo_is_not_called_blurred_for_being_dim() {
        assertThat(PhotoHints.of(Pictures.dimmed(FINE, 0.3))).doesNotContain(PhotoHint.BLURRED);
    }

    @ParameterizedTest
    @CsvSource({"599,true", "600,false"})
    void the_short_side_decides_whether_a_photo_is_small(int side, boolean small) {
        assertThat(PhotoHints.of(Pictures.scalp(1000, side, 3)).contains(PhotoHint.SMALL))
                .isEqualTo(small);
    }

    @Test
    void a_picture_of_one_pixel_can_be_measured() {
        assertThat(PhotoHints.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .contains(PhotoHint.SMALL);
    }
}
