package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around what is chosen by picture; the questions themselves belong to the edition. */
@MessageBundle(value = "pick", locale = "en")
public interface PickMessages {

    @Message("Selected")
    String selected();

    @Message("Describe these pictures in words")
    String inWords();

    @Message("Left means your left, as if you are wearing the picture.")
    String yourLeft();

    /** One letter beside the map, for the left of whoever wears it. */
    @Message("L")
    String left();

    @Message("R")
    String right();

    @Message("or")
    String or();
}
