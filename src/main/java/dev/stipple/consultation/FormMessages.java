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

    @Message(
            "We have what you wrote. A practitioner reads it soon, and a doctor's look does not have to wait for that.")
    String urgentTold();

    @Message("Carry on with the form")
    String urgentGoOn();

    @Message("Carry on")
    String settleGoOn();

    @Message("Back")
    String back();

    @Message("There is a problem")
    String problem();

    @Message("See your first look")
    String sentLook();

    @Message("Not yet")
    String stopYoungTitle();

    @Message("Without your agreement")
    String stopNoTitle();

    @Message("SMP is for adults only")
    String stopYoung();

    @Message(
            "The date of birth that you entered is less than 18 years ago. We can treat people from their 18th birthday on. That is the law on tattooing, whatever a parent says, so please come back then.")
    String stopYoungWhy();

    @Message(
            "Hair loss before 18 is worth a doctor's time. Your GP can find out why it happens and what could help now.")
    String stopYoungDoctor();

    @Message(
            "If it is getting you down, talk to someone you trust. In the UK you can call Childline free on 0800 1111 at any hour.")
    String stopYoungTalk();

    @Message("The date was a slip: go back and correct it")
    String stopYoungBack();

    @Message("We cannot go on without your agreement")
    String stopNo();

    @Message(
            "Some questions are about your health, so we only ask them if you agree. That is your choice, and it changes nothing about how you are treated.")
    String stopNoWhy();

    @Message("You can also phone {studio} and talk to a person:")
    String phoneInstead(String studio);

    @Message("Go back and change your answer")
    String stopNoBack();

    @Message("No more forms")
    String endsTitle();

    @Message("{studio} takes no more forms")
    String ends(String studio);

    @Message("It is closing. You have done nothing wrong, and there is nothing you need to do.")
    String endsWhy();

    @Message("If you have a question, or wait for an answer, call {studio}:")
    String endsAsk(String studio);

    @Message("What you sent before has been deleted.")
    String endsGone();

    @Message("If you sent a form before, its page stays until {day}. Make a copy of what you want to keep.")
    String endsSent(String day);

    @Message("A form that you began and did not send can no longer be sent. It is deleted by {day} at the latest.")
    String endsBegun(String day);

    @Message(
            "The form that you had begun is deleted in an hour, unless you go back and change this answer. You need not wait for that.")
    String stopBegun();

    @Message("Delete my form now")
    String stopDelete();

    @Message("We have stored nothing of what you entered.")
    String stopNothing();

    @Message("Help now")
    String crisisTitle();

    @Message("We are glad you told us")
    String crisisHeading();

    @Message(
            "If things are very hard for you, you do not have to carry that alone. Please talk to someone now. You do not need to find the right words.")
    String crisisTalk();

    @Message("{who} wrote to you")
    String crisisWrote(String who);

    @Message("A person will read this first")
    String crisisFirst();

    @Message("Your form is the first one that {studio} reads.")
    String crisisReads(String studio);

    @Message("A person will get in touch by {day}, the way you chose.")
    String crisisReach(String day);

    @Message("You left no way to reach you, so please phone us:")
    String crisisNoReach();

    @Message("We are not an emergency service. If you need help before that, use the numbers above.")
    String crisisNoEmergency();

    @Message(
            "We show no result about SMP now. You matter more than that, and it can wait. Your reference is {reference}.")
    String crisisNoResult(String reference);

    @Message("{studio} did not get these words")
    String crisisUnsent(String studio);

    @Message("You withdrew the form, so we could not send them. We kept no copy. To tell us, phone:")
    String crisisUnsentWhy();

    @Message("What you wrote sounds as if things are very hard for you. You do not have to finish this page first.")
    String helpNote();

    @Message("Would you like one of us to call you?")
    String crisisCall();

    @Message(
            "Leave a number, and a person at {studio} calls you today, or on the next day we are open. We then read what you have written so far. We are not an emergency service.")
    String crisisCallHow(String studio);

    @Message("Phone number")
    String crisisPhone();

    @Message("Ask for a call")
    String crisisAsk();

    @Message("Nothing you wrote is lost.")
    String crisisKept();

    @Message("Go on with the form")
    String crisisGoOn();

    @Message("if you would like to. If we misread your words, we are sorry: go on as you were.")
    String crisisSorry();

    @Message("A letter for your doctor")
    String letterTitle();

    @Message("Back to your result")
    String letterBack();

    @Message(
            "You can take a letter with you. It asks our question, and leaves room for the reply. You choose what it says about you. Keep taking every medicine as you were told.")
    String letterWhat();

    @Message("Which of these may the letter say?")
    String letterSay();

    @Message("Nothing is in the letter unless you tick it.")
    String letterTick();

    @Message("Show the letter")
    String letterShow();

    @Message("Download it as PDF")
    String letterPdf();

    @Message("Letter to a doctor")
    String letterTo();

    @Message("Why we ask: {why}.")
    String why(String why);

    @Message("Continue")
    String goOn();

    @Message("These answers are stored only if you agree.")
    String storedIf();

    @Message("Your answer is saved when you select Continue.")
    String savedOn();

    @Message("Change")
    String change();

    @Message("your answer on {name}")
    String changeWhat(String name);

    @Message("(optional)")
    String optional();

    @Message("or")
    String orElse();

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("This page was open a long time. Your number is still here. Ask again.")
    String staleNumber();

    @Message("This page was open a long time. What you ticked is still here. Choose again.")
    String staleLetter();

    @Message("Start")
    String startTitle();

    @Message("Scalp micropigmentation consultation form")
    String startHeading();

    @Message(
            "Answer some questions to get an honest first look at whether scalp micropigmentation (SMP) could suit you. SMP is a cosmetic tattoo made of tiny dots that look like shaved hair.")
    String startWhat();

    @Message("It takes about 10 minutes.")
    String startTime();

    @Message("You can say “not sure” to anything about your health.")
    String startUnsure();

    @Message("A practitioner at {studio} reads every form, within {days} working days.")
    String startRead(String studio, int days);

    @Message("A practitioner at {studio} reads every form, within 1 working day.")
    String startReadOne(String studio);

    @Message("It is not a diagnosis and not a booking. You do not need photos or an account.")
    String startNot();

    @Message("You have sent a form.")
    String startSent();

    @Message("Carry on where you were")
    String startCarryOn();

    @Message("Start now")
    String startNow();

    @Message("Who sees my answers?")
    String startWho();

    @Message(
            "The practitioners of {studio}, its owner, and staff whom the owner lets read. The front desk sees your name and how long you have waited, not your answers. Answers are encrypted before they are stored. We do not pass them on, and there are no trackers on these pages.")
    String startSeen(String studio);

    @Message("An unfinished form is deleted 14 days after your last answer.")
    String startDeleted();

    @Message("Many people find this hard to talk about. Take your time.")
    String startCalm();

    @Message("If we misread your words, we are sorry.")
    String crisisMisread();

    @Message("Your reference is {reference}.")
    String crisisReference(String reference);

    @Message("It is for:")
    String letterFor();
}
