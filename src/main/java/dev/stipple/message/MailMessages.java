package dev.stipple.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of every mail to clients. A mail is seen over a shoulder: no word about hair, skin, health or the studio, no
 * name, no answer.
 */
@MessageBundle(value = "mail", locale = "en")
public interface MailMessages {

    @Message("Your saved form")
    String savedFormSubject();

    @Message("""
            Hello,

            You saved a form and asked for a way back to it.

            Carry on here:
            {link}

            The link works once. It ends on {day}. The saved form is deleted on that day too, unless you carry on before.

            Keep this email to yourself. Anyone who has the link can open the form.

            If you did not ask for this email, you do not need to do anything.
            """)
    String savedForm(String link, String day);

    @Message("Your link")
    String resultLinkSubject();

    @Message("""
            Hello,

            You asked for the link to your page.

            Open it here:
            {link}

            Keep this email to yourself. Anyone who has the link can read the page.

            If you did not ask for this email, you do not need to do anything.
            """)
    String resultLink(String link);

    @Message("There is something new on your page")
    String newsSubject();

    @Message("""
            Hello,

            There is something new on your page.

            Read it here:
            {link}

            Keep this email to yourself. Anyone who has the link can read the page.

            If you do not know what this is about, you do not need to do anything.
            """)
    String news(String link);

    @Message("A question about your form")
    String questionSubject();

    @Message("""
            Hello,

            You sent a form. There is a question about it for you.

            Read and answer it here:
            {link}

            You can answer until {day}.

            Keep this email to yourself. Anyone who has the link can answer for you.

            If you did not send a form, you do not need to do anything.
            """)
    String question(String link, String day);

    @Message("What waits at the desk")
    String digestSubject();

    @Message("""
            Hello,

            Waiting: {waiting}. Due today: {today}. Overdue: {overdue}.

            Open the desk:
            {link}
            """)
    String digest(String waiting, String today, String overdue, String link);

    @Message("Overdue at the desk")
    String overdueSubject();

    @Message("""
            Hello,

            {reference} is overdue. You get this once for each.

            Open the desk:
            {link}
            """)
    String overdue(String reference, String link);

    @Message("Sign-in in another browser")
    String newSignInSubject();

    @Message("""
            Hello,

            Somebody signed in with this address in a browser that was not used for it before: {day}.

            If it was you, you do not need to do anything.

            If it was not you, choose another password and end all other sessions at once:
            {link}
            """)
    String newSignIn(String day, String link);

    @Message("Right after many wrong tries")
    String lateSignInSubject();

    @Message("""
            Hello,

            After many wrong tries in a row, the right password or code was entered for this address: {day}.

            If it was you, you do not need to do anything.

            If it was not you, somebody may know your password. Choose another one and end all other sessions at once:
            {link}
            """)
    String lateSignIn(String day, String link);

    @Message("Your password was changed")
    String passwordChangedSubject();

    @Message("""
            Hello,

            The password for this address was changed: {day}.

            If you did it or asked for it, you do not need to do anything.

            If not, talk to whoever runs the desk at once. Your sign-in is here:
            {link}
            """)
    String passwordChanged(String day, String link);

    @Message("A new password")
    String forgottenPasswordSubject();

    @Message("""
            Hello,

            Somebody asked for a new password for this address. Choose one here, within half an hour:
            {link}

            If it was not you, you do not need to do anything: the password stays as it is.
            """)
    String forgottenPassword(String link);

    @Message("Your second step was set up")
    String factorSetSubject();

    @Message("""
            Hello,

            A second step for signing in with this address was set up: {day}. From now on a code of an app is asked after the password.

            If you did it, you do not need to do anything.

            If not, talk to whoever runs the desk at once. Your sign-in is here:
            {link}
            """)
    String factorSet(String day, String link);

    @Message("Your second step was taken away")
    String factorResetSubject();

    @Message("""
            Hello,

            The second step for signing in with this address was taken away by a colleague: {day}. You set up a new one when you sign in next.

            If you asked for it, you do not need to do anything else.

            If not, talk to whoever runs the desk at once. Your sign-in is here:
            {link}
            """)
    String factorReset(String day, String link);

    @Message("Another way to sign in was changed")
    String accountChangedSubject();

    @Message("""
            Hello,

            An account that signs you in with this address was connected or taken away: {day}.

            If you did it yourself, you do not need to do anything.

            If not, talk to whoever runs the desk at once. Your sign-in is here:
            {link}
            """)
    String accountChanged(String day, String link);

    @Message("Read in an emergency")
    String emergencySubject();

    @Message("""
            Hello,

            A colleague opened what their role does not open, in an emergency: {day}. They said why.

            Read the reason at the desk, and talk to them:
            {link}
            """)
    String emergency(String day, String link);

    @Message("The desk has another owner")
    String ownerChangedSubject();

    @Message("""
            Hello,

            The desk was handed over to another owner: {day}. You get this because you are the one who had it, or the one who has it now.

            If you know of it, you do not need to do anything.

            If not, talk to whoever runs the desk at once. Your sign-in is here:
            {link}
            """)
    String ownerChanged(String day, String link);

    @Message("The desk ends")
    String deskEndsSubject();

    @Message("""
            Hello,

            An owner has named a day on which the desk ends: {day}. All that it keeps is deleted then. Until that day an owner can take it back.

            If you did not expect this, talk to an owner at once.

            Open the desk:
            {link}
            """)
    String deskEnds(String day, String link);

    @Message("Your page ends")
    String pageEndsSubject();

    @Message("""
            Hello,

            You sent a form. The page that belongs to it ends on {day}, and all you sent is deleted then.

            Until then you can read the page and make your own copy here:
            {link}

            Keep this email to yourself. Anyone who has the link can read the page.

            If you did not send a form, you do not need to do anything.
            """)
    String pageEnds(String day, String link);

    @Message("Your page stays")
    String pageStaysSubject();

    @Message("""
            Hello,

            We wrote that the page of your form ends. It does not: it stays, with all you sent.

            Read it here:
            {link}

            Keep this email to yourself. Anyone who has the link can read the page.

            If you did not send a form, you do not need to do anything.
            """)
    String pageStays(String link);

    @Message("Something needs attention")
    String alarmSubject();

    @Message("""
            Hello,

            {says}

            {mend}

            You get this once a day for as long as it lasts.

            Open the desk:
            {link}
            """)
    String alarm(String says, String mend, String link);
}
