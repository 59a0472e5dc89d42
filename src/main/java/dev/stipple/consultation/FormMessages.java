package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the form that are no part of an edition: around its questions, and between them. */
@MessageBundle(value = "form", locale = "en")
public interface FormMessages {

    @Message("This page was open a long time. Your answer is still here. Select Continue again.")
    String stale();

    @Message("This page was answered in another tab while it was open here. Saved there: {saved}. "
            + "What you entered here is below. Select Continue to keep it instead.")
    String otherTab(String saved);

    @Message("Part {number} of {parts}: {title}")
    String part(int number, int parts, String title);

    @Message(" or ")
    String or();

    @Message("Only if you selected {answers}.")
    String onlyIf(String answers);

    @Message("Get this looked at first")
    String urgentTitle();

    @Message(
            "You told us about a sign on your skin that a doctor should see soon. It may be nothing much. Only a look can tell.")
    String urgentWhy();

    @Message("Who can look at it:")
    String urgentWho();

    @Message("Nothing you entered is lost. You can go on with the form now, or later.")
    String urgentKept();

    @Message("Carry on with the form")
    String urgentGoOn();

    @Message("Carry on")
    String settleGoOn();

    @Message("Back")
    String back();

    @Message("Error: ")
    String error();

    @Message("There is a problem")
    String problem();
}
