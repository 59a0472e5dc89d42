package dev.stipple.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the result: the first look, the decision, and what a client can do next. */
@MessageBundle(value = "result", locale = "en")
public interface ResultMessages {

    @Message("Your first look")
    String title();

    @Message("Reference {reference}")
    String reference(String reference);

    @Message("Nothing you told us rules SMP out")
    String headOpen();

    @Message("That is not the same as a yes. A practitioner still needs to see your scalp.")
    String saysOpen();

    @Message("We need to check something with you first")
    String headCheck();

    @Message("Something in your answers needs a closer look before anyone plans a treatment. The reasons are below.")
    String saysCheck();

    @Message("Not yet - this may change")
    String headWait();

    @Message("Something in your answers means that now is not the time. What would change that is below.")
    String saysWait();

    @Message("Please see a doctor before thinking about SMP")
    String headDoctor();

    @Message("Something in your answers deserves a doctor’s look first. SMP stays possible to talk about afterwards.")
    String saysDoctor();

    @Message("SMP is unlikely to give you what you want")
    String headNotFit();

    @Message("Something in your answers speaks against this treatment for you. Here is why, and what else there is.")
    String saysNotFit();

    @Message("A person will read this")
    String headUnscored();

    @Message(
            "We have all your answers, but we could not work out a first look. A practitioner reads them before anything else.")
    String saysUnscored();

    @Message("This is a first look from your answers. {who} will read them by {when}.")
    String readBy(String who, String when);

    @Message(
            "This is a first look from your answers. We have asked you something. We go on when you have answered, or after {day}.")
    String readsOn(String day);

    @Message("A practitioner at {studio}")
    String aPractitioner(String studio);

    @Message("{name}, practitioner at {studio},")
    String named(String name, String studio);

    @Message(
            "We said that your answers would be read by {when}. We have not kept to that, and we are sorry. Phone us, and we will tell you where it stands:")
    String overdue(String when);

    @Message(
            "We said that a person would answer you by {when}. We have not kept to that, and we are sorry. Phone us, and we will tell you where it stands:")
    String overdueAnswer(String when);

    @Message("{name} read your answers and decided this. The first look that you saw before is below.")
    String decidedNote(String name);

    @Message("You asked on {when}:")
    String youAsked(String when);

    @Message("You asked a person to look again on {when}.")
    String youAskedAgain(String when);

    @Message("{by} wrote on {when}:")
    String theyWrote(String by, String when);

    @Message("We can look again from {day}.")
    String lookAgainFrom(String day);

    @Message("We are taking a second look, by {when}. You do not need to do anything.")
    String secondLook(String when);

    @Message("They answer by {when}.")
    String answerBy(String when);

    @Message(
            "You withdrew this form on {when}. Nobody at the studio reads it now. To take that back, send a new form below.")
    String youWithdrew(String when);

    @Message(
            "You withdrew this form on {when}. Nobody at the studio opens its answers now. Only the words that worried us are still read.")
    String youWithdrewCare(String when);

    @Message("What you wrote sounds as if things are very hard for you. A person reads your words first, by {when}.")
    String crisisNote(String when);

    @Message("Help now")
    String crisisLink();

    @Message("Speak to a doctor first")
    String careDoctor();

    @Message("We would need to hear from:")
    String careDoctorLead();

    @Message("your doctor")
    String aDoctor();

    @Message("Who can help with this")
    String careNotFit();

    @Message("Whatever you decide about SMP, part of what you told us is worth raising with:")
    String careNotFitLead();

    @Message("A doctor’s word is needed too")
    String careToo();

    @Message("Apart from that, before any treatment we would need to hear from:")
    String careTooLead();

    @Message("Tell them what you told us:")
    String careTell();

    @Message("Make a letter for them")
    String careLetter();

    @Message("You can also show them this page. Keep taking every medicine as you were told.")
    String careShow();

    @Message("When this could change")
    String whenTitle();

    @Message("We can look again from {day}.")
    String waitDay(String day);

    @Message("We can look again when {sign}.")
    String waitSign(String sign);

    @Message("Meanwhile you can arrange anything else that the reasons below ask for.")
    String waitMeanwhile();

    @Message("More of them")
    String moreWaits();

    @Message("What would change this answer")
    String changesTitle();

    @Message("Each of these would lead to a more open answer. A practitioner still decides.")
    String changesLead();

    @Message(", and ")
    String and();

    @Message("Your hopes, and what SMP does")
    String hopesTitle();

    @Message("You chose:")
    String youChose();

    @Message("What SMP does:")
    String smpDoes();

    @Message("It adds dots that look like the stubble of a shaved front. It moves no hair, and it has no length.")
    String hopeHairline();

    @Message("It colours the scalp so that less of it shows through. It adds no hair to the crown.")
    String hopeCrown();

    @Message("It can make the skin between hairs show less. Hair that thins further makes the dots stand out.")
    String hopeThinTop();

    @Message("It can colour a patch that has stayed the same. Patches that move or grow back stop matching.")
    String hopePatches();

    @Message("It can look like a shaved head. It cannot look or feel like hair you can comb.")
    String hopeNone();

    @Message("It can soften the colour of a scar. It does not make the scar flat or smooth.")
    String hopeScar();

    @Message("It can add to earlier work. Dots that are too dark, blue or low need laser first.")
    String hopeEarlier();

    @Message("It has no length. Over a bare area it only looks right next to very short hair.")
    String hopeLong();

    @Message("It can colour the scalp between longer hairs. It does not make the hair thicker.")
    String hopeBetween();

    @Message("It is made to look like hair of this length, seen from a normal distance.")
    String hopeShort();

    @Message("A low or sharp line is hard to change later, and it can look odd as you get older.")
    String hopeLow();

    @Message("Why")
    String whyTitle();

    @Message(
            "Nothing in your answers asked for more than the usual care. Everyone has a small skin test at least 48 hours before a treatment.")
    String whyNothing();

    @Message("You told us:")
    String told();

    @Message("Why it matters:")
    String matters();

    @Message("What could change it:")
    String change();

    @Message("Nothing you have to do. The practitioner will go through it with you.")
    String noChange();

    @Message("“not sure”, or nothing, about: {name}")
    String unsureAbout(String name);

    @Message("We check this with everyone before a treatment, and your answer leaves it open.")
    String leftOpen();

    @Message("A short talk. You can tell the practitioner in private.")
    String settled();

    @Message("These answers do not fit together. {says}")
    String differ(String says);

    @Message("A practitioner will ask you about it.")
    String asked();

    @Message(
            "{#if number == 1}We noted 1 more thing.{#else}We noted {number} more things.{/if} The practitioner sees all of it and will go through it with you.")
    String more(int number);

    @Message("Is something here wrong, or has it changed?")
    String wrong();

    @Message("What we could not tell from a form")
    String untoldTitle();

    @Message("how your skin looks and feels in person, and how it would take pigment")
    String untoldSkin();

    @Message("the thickness and colour of the hair you have")
    String untoldHair();

    @Message("the size of the area (our guess: {area} cm², {cards})")
    String untoldArea(String area, String cards);

    @Message("{#if low == 0}up to {high}{#else if low == high}{high}{#else}{low} to {high}{/if}")
    String areaRange(int low, int high);

    @Message(
            "{#if high == 0}less than half a bank card{#else if high == 1}about 1 bank card{#else if low == 0}at most about {high} bank cards{#else if low == high}about {high} bank cards{#else}about {low} to {high} bank cards{/if}")
    String cardsRange(int low, int high);

    @Message("what photos would show: there are none, and words are only rough")
    String untoldPhotos();

    @Message("your answer on “{name}”, which left something open")
    String untoldOpen(String name);

    @Message("What SMP can and cannot do")
    String smpTitle();

    @Message(
            "It is a tattoo of tiny dots. It fades. Removal means laser, costs money and may not be complete. Infection and allergy can happen.")
    String smpIs();

    @Message(
            "There are no good figures for how many people regret it. The published studies are small, and people who offer SMP made them.")
    String smpRegret();

    @Message("It can")
    String canTitle();

    @Message("make a shaved or thin scalp look more even")
    String canEven();

    @Message("soften the look of a scar’s colour")
    String canScar();

    @Message("be topped up as it fades")
    String canTopUp();

    @Message("It cannot")
    String cannotTitle();

    @Message("grow hair or stop hair loss")
    String cannotGrow();

    @Message("be felt as stubble, or smooth a scar")
    String cannotFeel();

    @Message("stay the same for life")
    String cannotSame();

    @Message("Other choices, including doing nothing")
    String othersTitle();

    @Message("They are in no order.")
    String othersLead();

    @Message("Doing nothing, or not yet")
    String otherNothing();

    @Message("Seeing a GP or skin doctor about the cause")
    String otherDoctor();

    @Message("Medicine for hair loss, on a doctor’s advice")
    String otherMedicine();

    @Message("A hair system or fibres")
    String otherSystem();

    @Message("Shaving it short")
    String otherShave();

    @Message("What happens next")
    String nextTitle();

    @Message("{who} reads this by {when}.")
    String nextReads(String who, String when);

    @Message("You answer what we have asked you, by {day}. Then a person reads on.")
    String nextReadsOn(String day);

    @Message("{who} still has to read this. Phone us if you do not want to wait.")
    String nextLate(String who);

    @Message("{who} has read your answers.")
    String nextRead(String who);

    @Message("They may ask you a question by email.")
    String nextEmail();

    @Message("They may phone you with a question.")
    String nextPhone();

    @Message("They may ask you a question by text message.")
    String nextText();

    @Message("You left no contact details, so nobody can write to you. Come back to this page with your private link.")
    String nextNobody();

    @Message("If you both want to go on, you meet. We will not take a booking before {day}.")
    String nextMeet(String day);

    @Message(
            "We plan no treatment from here. If you would like to talk it over, ask us. We will not take a booking before {day}.")
    String nextNoPlan(String day);

    @Message(
            "You see the doctor first. We will not take a booking before you have heard from them, and not before {day}.")
    String nextDoctor(String day);

    @Message("We look again when the wait is over. We will not take a booking before {day}.")
    String nextWait(String day);

    @Message(
            "We look again when the wait is over and you have heard from the doctor. We will not take a booking before that, and not before {day}.")
    String nextWaitDoctor(String day);

    @Message("Cost")
    String costTitle();

    @Message("The price depends on the area, the number of visits and any scars.")
    String costDepends();

    @Message(
            "One UK studio publishes 400 to 850 pounds for a small area, and 1,500 to 2,500 pounds for most of the scalp. Source: the price list of SMP Aesthetics, read in 2026. Prices move.")
    String costRange();

    @Message("{studio} sets its own price after seeing you. You pay nothing on this page.")
    String costOwn(String studio);

    @Message("If this has been getting you down")
    String supportTitle();

    @Message(
            "You said this is a lot on your mind. Thank you for telling us. We can take more time with you, and you deserve support whatever you decide.")
    String supportHeavy();

    @Message("If things feel too hard, help is here now")
    String supportNow();

    @Message("Keep a copy")
    String keepTitle();

    @Message("Download a copy as PDF")
    String keepPdf();

    @Message("Email me this page")
    String keepEmail();

    @Message("Print")
    String keepPrint();

    @Message("Use Print in the menu of your browser. The PDF prints well too.")
    String keepPrintHow();

    @Message("Your private link")
    String keepLink();

    @Message("opens this page again. Save it as a bookmark. Anyone who has it can read this page.")
    String keepLinkSays();

    @Message("If you phone us, give your reference: {reference}.")
    String keepReference(String reference);

    @Message("Ask us, or change something")
    String actsTitle();

    @Message("Ask a question")
    String actAsk();

    @Message("Ask a person to look again")
    String actAgain();

    @Message("Has something changed?")
    String changedTitle();

    @Message("Start from these answers, change what is different, and send them again.")
    String changedSays();

    @Message("Send a change")
    String changedButton();

    @Message("Withdraw this form")
    String actWithdraw();

    @Message("Delete my answers")
    String actDelete();

    @Message("A copy of everything")
    String actCopy();

    @Message("Who opened my form")
    String actOpened();
}
