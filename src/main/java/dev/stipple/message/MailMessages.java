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
