package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what a client can do about a form: ask, withdraw, delete, send a changed one. */
@MessageBundle(value = "acts", locale = "en")
public interface ActMessages {

    @Message("Back to your result")
    String back();

    @Message("This page was open a long time. Nothing is lost. Select the button again.")
    String stale();

    @Message(
            "You have withdrawn this form, so nothing more can be sent with it. What you typed is below. You can phone us or send a new form.")
    String closed();

    @Message(
            "You have asked many questions here. What you typed is below. Phone us, so that a person can take the time to answer.")
    String enough();

    @Message("Enter your question")
    String blank();

    @Message(
            "Your text has {length} characters and there is room for {most}. Shorten it a little. It is all still here")
    String tooLong(String length, String most);

    @Message("Ask a question")
    String askTitle();

    @Message("What would you like to ask?")
    String askLabel();

    @Message("Up to {most} characters. Only practitioners at the studio read it.")
    String askHint(String most);

    @Message("The answer comes the way you chose, and on your result page.")
    String askReach();

    @Message("You left no contact details. The answer comes on your result page, so keep your private link.")
    String askUnreach();

    @Message("Send my question")
    String askSend();

    @Message("Ask a person to look again")
    String againTitle();

    @Message(
            "If the result does not seem right to you, ask for this. A practitioner looks at all your answers again and answers by {when}.")
    String againSays(String when);

    @Message("You have asked already. A practitioner answers by {when}. You can add something below.")
    String againOpen(String when);

    @Message("What should they look at? (optional)")
    String againLabel();

    @Message("Ask them to look again")
    String againSend();

    @Message("Withdraw this form")
    String withdrawTitle();

    @Message(
            "You can take back your agreement at any time, without a reason. It changes nothing about how you are treated.")
    String withdrawSays();

    @Message("Nobody at the studio reads or decides on your form from then on.")
    String withdrawStops();

    @Message("Nobody contacts you because of it.")
    String withdrawNobody();

    @Message("One thing stays open after you withdraw")
    String withdrawCare();

    @Message("What you wrote sounds as if things are very hard for you. A person still reads those words by {when}.")
    String withdrawCareStays(String when);

    @Message("They then get in touch, the way you chose.")
    String withdrawCareReach();

    @Message("If you do not want that, phone us and say so:")
    String withdrawCareNo();

    @Message("Apart from those words, nobody at the studio opens your form or decides on it from then on.")
    String withdrawStopsRest();

    @Message("Your answers stay locked until they are deleted. You can delete them yourself at any time.")
    String withdrawKeeps();

    @Message("To take it back later, send a new form.")
    String withdrawBack();

    @Message("Withdraw my form")
    String withdrawSend();

    @Message("Delete my answers")
    String deleteTitle();

    @Message(
            "There is nothing to delete in this browser. To delete a form that you sent, open your private link first, or phone us.")
    String deleteNothing();

    @Message(
            "This form was sent meanwhile, perhaps from another device. Nothing is deleted yet. What you sent is below.")
    String deleteSentElsewhere();

    @Message("What goes")
    String deleteGoes();

    @Message("the form that you have not sent, with every answer in it")
    String deleteGoesForm();

    @Message(
            "the form you sent ({reference}): all answers, your name and contact, photos, the first look, your questions and the decision")
    String deleteGoesSent(String reference);

    @Message("the earlier form {reference}, in the same way")
    String deleteGoesEarlier(String reference);

    @Message("What must stay, and why")
    String deleteStays();

    @Message("The reference, the dates, and that you agreed and asked for this. They show that we kept to the law.")
    String deleteStaysDates();

    @Message("A locked copy without a key. We destroy the only key, so nobody can open it again, us included.")
    String deleteStaysLocked();

    @Message("A later form of yours stays. Open its page to delete it.")
    String deleteStaysNewer();

    @Message(
            "What left the program stays where it is: mails, printed pages, and what you told us by phone. Ask us about those.")
    String deleteStaysOutside();

    @Message("This cannot be undone. Your first look and your private link stop working.")
    String deleteSure();

    @Message("This cannot be undone.")
    String deleteSureForm();

    @Message("Delete the unsent form only")
    String deleteForm();

    @Message("Delete my form")
    String deleteFormOnly();

    @Message("Delete all my answers")
    String deleteAll();

    @Message("Your answers are deleted")
    String deletedTitle();

    @Message("Nobody can open them any more, at {studio} or elsewhere. You need not do anything else.")
    String deletedSays(String studio);

    @Message("If you want to come back one day, you begin a new form.")
    String deletedAgain();

    @Message("Go to the start page")
    String startPage();

    @Message("Has something changed?")
    String changedTitle();

    @Message("We copy these answers into a new form. You change what is different and send it. Photos are not copied.")
    String changedSays();

    @Message("The form you sent stays as it is. The practitioner sees that the new one follows it.")
    String changedStays();

    @Message(
            "This browser has a form that you have not sent. You can carry on with it, or delete it and start from these answers.")
    String changedOther();

    @Message("Carry on with that form")
    String changedCarryOn();

    @Message("Delete it and start from these answers")
    String changedReplace();

    @Message("Start from these answers")
    String changedStart();

    @Message("Who opened my form")
    String openedTitle();

    @Message(
            "Each time somebody at {studio} opens your form, the program writes it down. Nobody can change or delete that.")
    String openedSays(String studio);

    @Message("Nobody has opened it yet.")
    String openedNobody();

    @Message("There are more, older than these.")
    String openedOlder();

    @Message("If you do not expect one of these, ask us:")
    String openedAsk();

    @Message("Somebody at {studio}")
    String openedSomebody(String studio);

    @Message("practitioner")
    String openedPractitioner();

    @Message("lead practitioner")
    String openedLead();

    @Message("owner")
    String openedOwner();

    @Message("front desk")
    String openedFrontDesk();

    @Message("colleague who reads only")
    String openedReadOnly();

    @Message("Opened your form")
    String openedForm();

    @Message("Opened a photo")
    String openedPhoto();

    @Message("Printed your form")
    String openedPrinted();

    @Message("Made a copy of your form")
    String openedCopied();

    @Message("Opened your form in an emergency")
    String openedInEmergency();
}
