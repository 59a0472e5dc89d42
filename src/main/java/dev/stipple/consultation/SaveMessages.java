package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of leaving a form and coming back to it, and of having the result's link sent. */
@MessageBundle(value = "save", locale = "en")
public interface SaveMessages {

    // ---- on other pages

    @Message("Save and come back later")
    String leave();

    @Message("The rest of this page is saved. What is marked here cannot be kept as it is.")
    String unkept();

    @Message("Save without it")
    String leaveWithout();

    @Message("You can save it and come back later, on this device or another.")
    String promise();

    @Message("We delete it on {day}, unless you carry on before.")
    String deletedOn(String day);

    @Message("Carry on a saved form")
    String carryOnSaved();

    @Message("Error: ")
    String error();

    @Message("Back")
    String back();

    @Message("This page was open a long time. What you entered is still here. Select the button again.")
    String stale();

    // ---- /save

    @Message("Save and come back later")
    String title();

    @Message("Your answers up to here are saved.")
    String savedSoFar();

    @Message("Write down a code")
    String byCode();

    @Message("You need no email address for this. The code opens your form on any device.")
    String byCodeHint();

    @Message("Show me a code")
    String showCode();

    @Message("Get a link by email")
    String byEmail();

    @Message("The email says nothing about what the form is for. We delete your address as soon as it is sent.")
    String byEmailHint();

    @Message("Email address")
    String email();

    @Message("Email me a link")
    String sendLink();

    @Message("Email is not set up here, so we cannot send a link. The code works without it.")
    String noMail();

    @Message("Enter an email address in the right format, like name@example.com")
    String emailShape();

    @Message("You have asked for several emails. You can ask again in {minutes} minutes. A code works right away.")
    String emailLimit(long minutes);

    // ---- /saved

    @Message("Your form is saved")
    String savedTitle();

    @Message("Your code")
    String yourCode();

    @Message("Write it down, or take a picture of it. Anyone who has the code can open your form.")
    String codeHint();

    @Message(
            "We keep your form until {day}. Then we delete it. Each time you select Continue, the {days} days begin again.")
    String keptUntil(String day, long days);

    @Message("How to come back")
    String howTitle();

    @Message("Open this address on any device and enter your code:")
    String howCode();

    @Message("The email")
    String mailTitle();

    @Message("We are sending your email. It can take a few minutes.")
    String mailWaiting();

    @Message("Your email is on its way.")
    String mailSent();

    @Message("It comes from “{sender}”. The subject is “{subject}”. The link in it works once.")
    String mailLooks(String sender, String subject);

    @Message("If it does not come, look in your spam folder, or use the code.")
    String mailSpam();

    @Message("We could not send the email. Use the code to come back.")
    String mailFailed();

    @Message("Carry on now")
    String carryOnNow();

    @Message("Is this a shared phone or computer?")
    String sharedTitle();

    @Message("This takes your form off this browser. You need the code or the link to open it again.")
    String sharedHint();

    @Message("Leave this browser")
    String leaveBrowser();

    @Message("Has somebody seen your code?")
    String newCodeTitle();

    @Message("Make a new one. The old code stops working.")
    String newCodeHint();

    @Message("Make a new code")
    String newCode();

    // ---- /r

    @Message("Carry on a saved form")
    String resumeTitle();

    @Message("Your code")
    String codeLabel();

    @Message("It has 10 letters and numbers, like 7KQ4M-XP2RT.")
    String codeExample();

    @Message("Carry on")
    String carryOn();

    @Message("We cannot find a saved form with that code. It may have been deleted on its end date.")
    String notFound();

    @Message("We cannot find a saved form with that link. It may have been deleted on its end date.")
    String linkNotFound();

    @Message("You can try again in {minutes} minutes.")
    String tryAgain(long minutes);

    @Message("Enter your code")
    String codeBlank();

    @Message("A code has 10 letters and numbers. Check that you have all of it")
    String codeShape();

    @Message("Our codes have no zero and no letter O. Look again: it may be a Q, a D or a 9")
    String codeZero();

    @Message("This link was used already. Enter your code or start again.")
    String linkUsed();

    @Message("This link opens your saved form in this browser. It works once.")
    String linkOnce();

    @Message("Carry on here")
    String carryOnHere();

    @Message(
            "This browser has another form that you began. To keep it, save it first. To put the saved form in its place, select the button again.")
    String another();

    @Message("Save the other form first")
    String saveOther();

    @Message("Start a new form")
    String startNew();

    // ---- the result's link by e-mail

    @Message("Email me this page")
    String emailMeTitle();

    @Message("We send you the private link of your result. The email says nothing about what it is.")
    String emailMeHint();

    @Message("Anyone who has the link can read the page.")
    String emailMeCare();

    @Message("Email me the link")
    String emailMe();

    @Message(
            "Email is not set up here, so we cannot send the link. You can save the private link on your result instead.")
    String emailMeNoMail();

    @Message("We are sending the link")
    String emailMeSentTitle();

    @Message("It comes from “{sender}”. The subject is “{subject}”.")
    String emailMeLooks(String sender, String subject);

    @Message("We could not take this in just now. Save the private link on your result instead, or try again.")
    String emailMeFailed();

    @Message("You have asked for several emails. You can ask again in {minutes} minutes.")
    String emailMeLimit(long minutes);

    @Message("Back to your result")
    String backToResult();
}
