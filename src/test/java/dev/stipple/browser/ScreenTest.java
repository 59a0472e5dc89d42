package dev.stipple.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final int LINE = 24;

    @Test
    void a_page_is_like_itself() {
        assertThat(Screen.change(page(10, 0), page(10, 0))).isZero();
    }

    @Test
    void letters_smoothed_otherwise_are_no_change() {
        BufferedImage smoothed = page(10, 0);
        for (int y = 0; y < smoothed.getHeight(); y += 3) {
            smoothed.setRGB(40, y, Color.GRAY.getRGB());
        }
        assertThat(Screen.change(page(10, 0), smoothed)).isZero();
    }

    @Test
    void a_line_that_moved_is_seen() {
        assertThat(Screen.change(page(10, 0), page(10, LINE / 2))).isGreaterThan(0.03);
    }

    @Test
    void a_line_more_is_seen() {
        assertThat(Screen.change(page(10, 0), page(11, 0))).isGreaterThan(0.03);
    }

    /** Dark lines on a light ground, the last of them shifted down. */
    private static BufferedImage page(int lines, int shift) {
        BufferedImage page = new BufferedImage(160, lines * LINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, page.getWidth(), page.getHeight());
        drawing.setColor(Color.BLACK);
        for (int line = 0; line < lines; line++) {
            drawing.fillRect(8, line * LINE + (line == lines - 1 ? shift : 0), 120, LINE / 2);
        }
        drawing.dispose();
        return page;
    }
}
