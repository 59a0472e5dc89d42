package dev.stipple.questionnaire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sides of a head that a photo can be asked for. One photo each. */
public enum PhotoView {
    FRONT,
    TOP,
    BACK,
    SCAR;

    /** The code of the view in editions, addresses and rows. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PhotoView> of(String code) {
        return Stream.of(values()).filter(view -> view.code().equals(code)).findFirst();
    }
}
