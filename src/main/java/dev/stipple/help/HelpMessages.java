package dev.stipple.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages to look things up; what is said of SMP itself stands in help/about-smp.yaml. */
@MessageBundle(value = "help", locale = "en")
public interface HelpMessages {

    @Message("Help")
    String help();

    @Message("Help pages")
    String pages();

    @Message("On this page")
    String onThisPage();

    @Message("To go on with your form, go back in your browser. Each page that you finished is kept.")
    String goOn();

    @Message("We wrote this page in November 2026.")
    String written();

    @Message("About SMP: what you may read, and what is true")
    String aboutTitle();

    @Message(
            "SMP stands for scalp micropigmentation. Much of what is written about it is wrong, or nobody knows. Here we go through it, line by line.")
    String aboutLede();

    @Message("This page is about SMP as such. It cannot tell you what fits you: a practitioner has to see your scalp.")
    String aboutNotYou();

    @Message("How well it holds up")
    String aboutGrades();

    @Message("Each claim has one of four marks:")
    String aboutGradesIntro();

    @Message(
            "Of most studies we read the summary, not every page. Clinic websites show what studios do, not what is proven.")
    String aboutRead();

    @Message("You may read:")
    String youMayRead();

    @Message("How well it holds up:")
    String holdsUp();

    @Message("Source:")
    String source();

    @Message("Sources:")
    String sources();

    @Message("Source: none. It is our own understanding.")
    String noSource();

    @Message("Read in {year}.")
    String readIn(String year);

    @Message("Privacy: what happens to your answers")
    String privacyTitle();

    @Message("Here is what we ask, who can see it and how long it is kept. You decide what happens to your answers.")
    String privacyLede();

    @Message("Who is responsible")
    String whoTitle();

    @Message(
            "The studio whose form you fill in is responsible for your answers. Its name is at the top of each page of the form. Its phone number is at the foot.")
    String whoStudio();

    @Message("The studio may pay a company to run the computer. That company may do only what the studio tells it to.")
    String whoHost();

    @Message("What we ask, and why")
    String askTitle();

    @Message(
            "We ask about your hair, skin, health, mood and hopes. We use your answers to see if SMP could harm you, or let you down.")
    String askHealth();

    @Message("We ask for your name, and how to reach you, so that a person can answer you.")
    String askContact();

    @Message(
            "We ask for your date of birth because we treat adults only. If you are under 18, we keep nothing. A form you had begun is deleted soon after an hour.")
    String askBirth();

    @Message("You can say “Not sure” to any question about your health. Photos are your choice.")
    String askNotSure();

    @Message("Your agreement")
    String agreeTitle();

    @Message(
            "The law protects answers about health in a special way. We use yours only because you agree on the first page. The law calls this explicit consent.")
    String agreeHealth();

    @Message(
            "We use your name and contact because you asked us for an answer. The law calls this a step before a contract.")
    String agreeContact();

    @Message(
            "You can take your agreement back at any time. You do not have to say why. The page with your first look has a link for it, or phone the studio.")
    String agreeBack();

    @Message("Who can see your answers")
    String seeTitle();

    @Message(
            "The studio's practitioners, its owner, and staff whom the owner lets read can open your answers. The front desk sees your name and how long you have waited, not your answers.")
    String seeStudio();

    @Message(
            "We do not sell your answers or use them for adverts. The studio passes them on if you ask for it, or if the law makes it.")
    String seeNobody();

    @Message(
            "A set of rules reads your answers and writes the first look. It decides nothing. A person reads every form and decides.")
    String seeRules();

    @Message("How they are kept safe")
    String safeTitle();

    @Message("Your answers are encrypted, which means locked, before they are stored. Each form has a key of its own.")
    String safeLocked();

    @Message("Your answers are in no web address, in no cookie and in no log of our program.")
    String safeNowhere();

    @Message("How long it is kept")
    String keepTitle();

    @Message("A form you have not sent")
    String keepDraft();

    @Message("{days} days after you last pressed Continue. Then it is deleted by itself.")
    String keepDraftFor(long days);

    @Message("A form you sent, if you do not go ahead")
    String keepSent();

    @Message(
            "6 months after you and the studio last heard from each other. The studio may choose a time from 1 to 24 months. Its owner reads the list before the first forms are deleted. Your result leads to the time it chose. You can delete it at any time.")
    String keepSentFor();

    @Message("A form you sent, if you are treated")
    String keepTreated();

    @Message(
            "7 years after the last treatment, so that a claim can be answered. The studio may choose another time. Your result leads to the time it chose.")
    String keepTreatedFor();

    @Message("Photos")
    String keepPhotos();

    @Message("As long as the form they belong to, or less. They are deleted with it.")
    String keepPhotosFor();

    @Message("An email address for a saved form")
    String keepEmail();

    @Message("Until the email is sent.")
    String keepEmailFor();

    @Message("Who opened your form, and when")
    String keepOpened();

    @Message("This stays. It holds none of your answers. You can read it from your result.")
    String keepOpenedFor();

    @Message("That you agreed, withdrew or asked us to delete, and when")
    String keepProof();

    @Message("This stays, as proof. It holds none of your answers.")
    String keepProofFor();

    @Message("Counts, such as how many forms were sent")
    String keepCounts();

    @Message("They stay. They are numbers alone. Nobody can be found in them.")
    String keepCountsFor();

    @Message("Safety copies of the computer")
    String keepCopies();

    @Message("They may hold a locked form for some time longer. The studio can tell you how long.")
    String keepCopiesFor();

    @Message("How to delete your answers")
    String deleteTitle();

    @Message(
            "Choose “Delete my answers” at the foot of the form's pages. It says what goes and what has to stay, and asks you once more.")
    String deleteHow();

    @Message(
            "For a form that you sent, first open your private link, or use the browser you sent it from. You can phone the studio instead.")
    String deleteSent();

    @Message("We then destroy the key of the form. Nobody can open your answers again, not even us.")
    String deleteKey();

    @Message("Your rights")
    String rightsTitle();

    @Message("You can ask the studio to:")
    String rightsIntro();

    @Message("show you what it keeps about you, and give you a copy")
    String rightsCopy();

    @Message("put a mistake right")
    String rightsMend();

    @Message("delete your answers")
    String rightsDelete();

    @Message("use them for less, or stop one use of them")
    String rightsLimit();

    @Message("give them to you in a form that you can take elsewhere")
    String rightsTake();

    @Message("have a person look at your first look again")
    String rightsPerson();

    @Message(
            "You can do much of this yourself, from your result. Take a copy of everything, send a change, or ask a person to look again. Withdraw or delete when you like.")
    String rightsSelf();

    @Message(
            "The studio can keep a form longer while a claim or a complaint is open. It can also withdraw your form for you, if you phone and say so.")
    String rightsHeld();

    @Message("Phone or write to the studio. It has to answer within one month, and it costs you nothing.")
    String rightsHow();

    @Message("How to complain")
    String complainTitle();

    @Message(
            "You can tell the studio first, so that it can put things right. You can also go straight to the authority that guards personal data:")
    String complainHow();

    @Message("United Kingdom: Information Commissioner (ICO)")
    String complainUk();

    @Message("Spain: Agencia Española de Protección de Datos (AEPD)")
    String complainSpain();

    @Message("Elsewhere: the data protection authority of your country")
    String complainElsewhere();

    @Message("Cookies")
    String cookiesTitle();

    @Message(
            "There are no trackers on these pages. Your browser talks to our server and to nobody else. This help sets no cookie.")
    String cookiesNone();

    @Message(
            "The form needs a few small files in your browser, called cookies. They go when you close the browser. There are four:")
    String cookiesFew();

    @Message("Shows that what is sent comes from our own page.")
    String cookiesForm();

    @Message("Finds the form you have not sent.")
    String cookiesDraft();

    @Message("Opens the first look of the form you sent.")
    String cookiesResult();

    @Message("Keeps the language you chose.")
    String cookiesLanguage();

    @Message("Your browser may show these names with __Host- before them.")
    String cookiesNames();

    @Message("Accessibility: use this form your way")
    String accessTitle();

    @Message("We want each person to be able to use this form. We aim for the standard WCAG 2.2, level AA.")
    String accessLede();

    @Message("What works")
    String worksTitle();

    @Message("You can use every page with a keyboard alone.")
    String worksKeyboard();

    @Message("You can fill in and send the form without scripts.")
    String worksScripts();

    @Message("You can make the text much larger. Nothing is cut off on a narrow phone.")
    String worksLarge();

    @Message("Screen readers are told every heading, question and error in words.")
    String worksReader();

    @Message("Where there is a picture, words beside it say the same.")
    String worksPictures();

    @Message("No page has a time limit. A form you have not sent is kept for {days} days.")
    String worksTime(long days);

    @Message("The pages follow the dark mode and text size of your device.")
    String worksDark();

    @Message("What does not work well yet")
    String limitsTitle();

    @Message("A program has checked our pages. People who use screen readers have not tested them yet.")
    String limitsTested();

    @Message("PDF files have no marks for screen readers. The web page beside them has the same words.")
    String limitsPdf();

    @Message("We link to studies and websites of others. We cannot mend those, and most are in English.")
    String limitsLinks();

    @Message("Tell us")
    String tellTitle();

    @Message(
            "If something does not work for you, phone the studio. Its number is at the foot of each page of the form. Say which page it was, and what you use.")
    String tellHow();

    @Message("Another way")
    String otherTitle();

    @Message("You do not need this form. You can ask the studio to go through the questions by phone or on paper.")
    String otherHow();

    @Message("Help and support")
    String supportTitle();

    @Message("Hair loss can weigh on a person. You do not have to carry it alone, and you do not need the right words.")
    String supportLede();

    @Message("Where are you?")
    String supportWhere();

    @Message("If things are very hard now")
    String supportNow();

    @Message("On other days")
    String supportKind();

    @Message("Elsewhere")
    String elsewhere();
}
