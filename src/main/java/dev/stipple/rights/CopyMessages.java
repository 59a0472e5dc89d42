package dev.stipple.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the copy of everything: the page that leads to it, and what it says itself of what it leaves out. */
@MessageBundle(value = "copy", locale = "en")
public interface CopyMessages {

    @Message("A copy of everything")
    String title();

    @Message("You can take away what the studio keeps about this form. It is one file, made for you now. In it are:")
    String says();

    @Message("your answers, as you gave them, and what the first look made of them, with every reason")
    String answers();

    @Message("what the studio decided and what you wrote to one another")
    String written();

    @Message("what you agreed to, and who opened your form")
    String who();

    @Message("your photos")
    String photos();

    @Message(
            "Notes that colleagues at {studio} wrote for one another are not in it, nor the sums of the questions about your mood, nor what was measured or noted at a visit. Ask us for those:")
    String not(String studio);

    @Message("Make my copy")
    String make();

    @Message("Download my copy")
    String download();

    @Message("This works once, in this browser, until {when}. For another one, open this page again.")
    String once(String when);

    @Message("The file is not locked. Whoever has it can read your answers, so keep it where only you look.")
    String care();

    @Message("You have made five copies of this form within a day. Nothing is wrong with it; try again tomorrow.")
    String enough();

    @Message("How long your form is kept")
    String keptTitle();

    @Message(
            "{studio} keeps a form for {months} months after you last heard from one another, and for {years} years after the last treatment if you are treated.")
    String keptFor(String studio, int months, int years);

    @Message("Then it is deleted by itself.")
    String keptItself();

    @Message("Then the studio deletes it.")
    String keptByStudio();

    @Message("More on what is kept, and why")
    String keptMore();

    @Message("Notes and reasons that colleagues at the studio wrote for one another")
    String outNotes();

    @Message("The sums of the questions about your mood, which a practitioner reads with you")
    String outSums();

    @Message("What the studio measured or noted at a visit, and its prices")
    String outVisits();

    @Message("What our rules count with inside: points, and the same reasons in the words of the trade")
    String outPoints();

    @Message("Ask the studio for these. It answers within one month.")
    String outAsk();
}
