package dev.stipple.help;

import java.util.List;

/** Help texts that cannot be shown. The message lists every defect and its mend. */
final class HelpTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HelpTextException(List<String> defects) {
        super("The help texts cannot be used:\n  " + String.join("\n  ", defects));
    }
}
