package dev.stipple.photo;

import java.util.ArrayList;
import java.util.List;

/** The markers of a JPEG file in order, read without decoding anything. */
final class JpegSegments {

    static final int START_OF_SCAN = 0xDA;

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int TEMPORARY = 0x01;

    private JpegSegments() {}

    /** The markers up to the end of the picture, or to where the bytes stop making sense. */
    static List<Integer> markers(byte[] file) {
        List<Integer> markers = new ArrayList<>();
        int at = 2;
        while (at + 1 < file.length) {
            if (unsigned(file, at) != MARK) {
                at++;
                continue;
            }
            int marker = unsigned(file, at + 1);
            if (marker == MARK) {
                at++;
            } else if (alone(marker)) {
                at += 2;
            } else {
                markers.add(marker);
                if (marker == END || at + 3 >= file.length) {
                    return markers;
                }
                at += 2 + Math.max(2, unsigned(file, at + 2) << 8 | unsigned(file, at + 3));
            }
        }
        return markers;
    }

    /** Whether the marker has no length: a stuffed byte, a restart, a start within. */
    private static boolean alone(int marker) {
        return marker == 0
                || marker == TEMPORARY
                || marker == START
                || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
