package dev.stipple.review;

import dev.stipple.shared.web.KeptInBrowser;
import jakarta.enterprise.context.ApplicationScoped;

/** How one browser shows the desk. */
@ApplicationScoped
class DeskSettings {

    private static final String DESK = "/desk";
    private static final String KEYS = "desk-keys";
    private static final String ROWS = "desk-rows";
    private static final String OFF = "off";
    private static final String DENSE = "dense";

    private final KeptInBrowser kept;

    DeskSettings(KeptInBrowser kept) {
        this.kept = kept;
    }

    boolean keys() {
        return !OFF.equals(kept.value(KEYS));
    }

    boolean denseRows() {
        return DENSE.equals(kept.value(ROWS));
    }

    /** The cookie that keeps whether keys work. The desk's script reads it too. */
    static String keepingKeys(boolean on) {
        return KeptInBrowser.keeping(KEYS, on ? "on" : OFF, DESK);
    }

    /** The cookie that keeps how high rows are. */
    static String keepingRows(boolean dense) {
        return KeptInBrowser.keeping(ROWS, dense ? DENSE : "roomy", DESK);
    }
}
