package dev.stipple.photo;

import java.util.Locale;

/** What could make a photo hard to read. Advice to the client, a remark to the practitioner, never a refusal. */
public enum PhotoHint {
    DARK,
    SMALL,
    BLURRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
