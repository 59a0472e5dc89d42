package dev.stipple.photo;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that are read. Told by their first bytes only: a name or a declared type can say anything. */
enum PhotoType {
    JPEG {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
        }
    },
    WEBP {
        @Override
        boolean begins(byte[] file) {
            return has(file, 0, 'R', 'I', 'F', 'F') && has(file, 8, 'W', 'E', 'B', 'P');
        }
    };

    abstract boolean begins(byte[] file);

    static Optional<PhotoType> of(byte[] file) {
        return Stream.of(values()).filter(type -> type.begins(file)).findFirst();
    }

    private static boolean has(byte[] file, int from, int... expected) {
        if (file.length < from + expected.length) {
            return false;
        }
        for (int at = 0; at < expected.length; at++) {
            if ((file[from + at] & 0xFF) != expected[at]) {
                return false;
            }
        }
        return true;
    }
}
