package dev.stipple.submission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a question back to a client. Here, because the client's page and the desk's preview of it say the same. */
@MessageBundle(value = "reply", locale = "en")
public interface ReplyMessages {

    @Message("We need something from you")
    String title();

    @Message("A practitioner at {studio} asks you something. You can answer until {day}.")
    String note(String studio, String day);

    @Message("Answer now")
    String noteLink();

    @Message("A practitioner at {studio} read your form and asks you about what is below.")
    String lead(String studio);

    @Message("Your answers from before are filled in. Change what is not right, then send.")
    String filledIn();

    @Message("The form you sent is kept as it was. The practitioner sees what changed.")
    String kept();

    @Message("{studio} asks:")
    String asks(String studio);

    @Message("Your answer")
    String answer();

    @Message("Up to {most} characters. Only practitioners at the studio read it.")
    String answerHint(String most);

    @Message("Write your answer")
    String answerBlank();

    @Message("You can answer until {day}.")
    String until(String day);

    @Message("One of your answers opens something more. Answer what is new below, then send again.")
    String more();

    @Message("New, because of your answer")
    String opened();

    @Message("Send my answers")
    String send();

    @Message("This page was open a long time. Nothing is lost. Select the button again.")
    String stale();

    @Message("Back to your result")
    String back();

    @Message("Your answers are sent")
    String doneTitle();

    @Message("Thank you. They reached {studio} on {when}.")
    String doneSays(String studio, String when);

    @Message("A practitioner reads them by {when}.")
    String doneBy(String when);

    @Message("If something in them is not right, phone us.")
    String doneMend();

    @Message("There is nothing to answer any more")
    String closedTitle();

    @Message("The studio has taken this question back. You do not have to do anything.")
    String closedEnded();

    @Message("You could answer until {day}. If you still want to tell us, phone us.")
    String closedExpired(String day);

    @Message("You withdrew the form that this belongs to. Nobody at the studio reads it now.")
    String closedWithdrawn();

    @Message("The form that this belongs to is deleted. Nobody can open it any more.")
    String closedDeleted();

    @Message("What you entered was not sent. It is here, so that you can keep it:")
    String closedTyped();

    @Message("Your answer was not sent")
    String unsentTitle();

    @Message("The studio took this question back before your answer came.")
    String unsentEnded();

    @Message("Your first answers reached {studio} on {when}. What you sent now is different, and it reached nobody.")
    String unsentAnswered(String studio, String when);

    @Message("If the studio should know it, you can still tell them:")
    String unsentTell();

    @Message("The studio asks you something else now, so your answer was not sent. The new question is below.")
    String another();

    @Message("Updated on {day}, with the answers that you sent then.")
    String updated(String day);
}
