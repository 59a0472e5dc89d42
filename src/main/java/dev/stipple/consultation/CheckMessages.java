package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the last look before sending, and of what comes of it. */
@MessageBundle(value = "check", locale = "en")
public interface CheckMessages {

    @Message("Check your answers")
    String title();

    @Message("Check your answers before you send them")
    String heading();

    @Message("All that you have told us is below. Use Change beside anything that is not right.")
    String prefilled();

    @Message("These are your answers from {day}. Read each one. Change only what is different.")
    String fromBefore(String day);

    @Message("Changed since last time")
    String differs();

    @Message("About you")
    String aboutYou();

    @Message("Not answered")
    String notAnswered();

    @Message("Change")
    String change();

    @Message("Send your answers")
    String sendTitle();

    @Message(
            "A practitioner at {studio} will read them, and you see a first look right away. After that you can still send a change.")
    String sendSays(String studio);

    @Message("Send my answers")
    String send();

    @Message("This page was open a long time. Your answers are still here. Select Send again.")
    String stale();

    @Message(
            "Your answers changed while they were being sent, so nothing was sent. Look at them again, then send them.")
    String notSent();

    @Message("Your answers are not sent yet")
    String failedTitle();

    @Message("Something went wrong on our side, and we are sorry. Every answer is kept. Press Try again to be sure"
            + " that we have them: nothing is sent twice.")
    String failedSays();

    @Message("If it happens again, phone us and give this reference: {reference}.")
    String failedReference(String reference);

    @Message("Try again")
    String tryAgain();

    @Message("Go back to your answers")
    String backToAnswers();

    @Message("Already sent")
    String sentTitle();

    @Message("You have already sent this")
    String sentHeading();

    @Message("Your answers reached {studio}. They are kept exactly as you sent them.")
    String sentSays(String studio);

    @Message("See your first look")
    String seeFirstLook();

    @Message("Begin a new form")
    String newForm();
}
