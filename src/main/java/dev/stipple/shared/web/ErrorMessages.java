package dev.stipple.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said when a request fails: what happened, what is kept, and what to do. */
@MessageBundle(value = "errors", locale = "en")
public interface ErrorMessages {

    @Message("We could not read that")
    String unreadable();

    @Message("Go back and try again. Earlier answers are saved.")
    String unreadableMend();

    @Message(
            "The form had many more fields than the page asks for. Load the page again and repeat the last step. Earlier answers are saved.")
    String tooManyFieldsMend();

    @Message("That did not come from our page")
    String fromElsewhere();

    @Message("Nothing has been changed. Open the page here and repeat the last step.")
    String fromElsewhereMend();

    @Message("We cannot find that page")
    String notFound();

    @Message("Check the address. If you followed a link from a studio, ask the studio for it again.")
    String notFoundMend();

    @Message(
            "A first look opens with its private link, or in the browser that sent the form. Check that you have the whole link.")
    String resultNotFoundMend();

    @Message("That was more than the page can take")
    String tooLarge();

    @Message(
            "Go back: what you typed is still there. Shorten the longest text and try again. Earlier answers are saved.")
    String tooLargeMend();

    @Message("Those photos are too large together")
    String photosTooLarge();

    @Message(
            "None of them was added. Earlier photos and answers are saved. Each photo can have up to 12 MB. Add them one at a time, or go on without them.")
    String photosTooLargeMend();

    @Message("Open your form first")
    String photosWithoutForm();

    @Message(
            "None of the photos was added: this browser has no form open. Open your saved form or start one, then add them.")
    String photosWithoutFormMend();

    @Message("Too busy for a moment")
    String tooBusy();

    @Message("Wait a minute and try again. Earlier answers are saved.")
    String tooBusyMend();

    @Message("Closed for a short time")
    String closed();

    @Message("We are putting things back in order. Try again in a few minutes. If it cannot wait, phone the studio.")
    String closedMend();

    @Message("What you typed is kept in this page. Nobody has received it yet.")
    String typedIsHere();

    @Message("Send it again")
    String sendAgain();

    @Message("This address is not ours")
    String notOurs();

    @Message("Open the address that the studio gave you.")
    String notOursMend();

    @Message("The address is too long")
    String longAddress();

    @Message("Go back and follow the link again, or type the address that the studio gave you.")
    String longAddressMend();

    @Message("Your browser sent too much along")
    String largeHead();

    @Message("Delete the cookies of this site in your browser, or use another browser. Open the page again.")
    String largeHeadMend();

    @Message("Something went wrong on our side")
    String broken();

    @Message("Earlier answers are saved. Go back and try again in a minute, or phone the studio.")
    String brokenMend();

    @Message("This page was open a long time")
    String stale();

    @Message("Go back, load the page again and repeat the last step. Nothing has been changed.")
    String staleMend();

    @Message("If you contact us about it, give the number")
    String incident();

    @Message("Go back to the photos")
    String toPhotos();

    @Message("Go to the start of the form")
    String toStart();
}
