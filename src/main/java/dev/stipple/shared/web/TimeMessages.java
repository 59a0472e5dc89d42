package dev.stipple.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How days and times are written: patterns of {@link java.time.format.DateTimeFormatter}. */
@MessageBundle(value = "time", locale = "en")
public interface TimeMessages {

    @Message("EEE d MMM, h:mma")
    String moment();

    @Message("EEEE d MMMM")
    String day();
}
