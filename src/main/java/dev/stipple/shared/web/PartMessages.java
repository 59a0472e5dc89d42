package dev.stipple.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that the parts of a page bring with them. The sign in a count is where the script puts the number. */
@MessageBundle(value = "part", locale = "en")
public interface PartMessages {

    @Message("Back")
    String back();

    @Message("Error: ")
    String error();

    @Message("There is a problem")
    String problem();

    @Message("You can type {sign} more characters.")
    String left(String sign);

    @Message("This is {sign} characters too long.")
    String over(String sign);
}
