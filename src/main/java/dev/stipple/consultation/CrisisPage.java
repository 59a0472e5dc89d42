package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Support;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FinalWords.FinalWord;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * templates/consultation/crisis-page.html: help first, for a client who wrote words of despair. It carries no outcome and
 * says nothing about treatment.
 *
 * @param begun a form with words of despair is open: the client may go on with it, or ask a person to call
 * @param goOn where an open form goes on; once sent, where the result is; or empty
 * @param sent when the form was sent: by when a person makes contact; empty before
 * @param problem what is wrong with the phone number typed
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CrisisPage(
        StudioProfile studio,
        List<Support.Contact> contacts,
        boolean begun,
        String goOn,
        String sent,
        String reference,
        boolean reachable,
        String phone,
        String problem,
        String notice,
        String decidedBy,
        String decidedMessage)
        implements TemplateInstance {

    static CrisisPage begun(
            StudioProfile studio, Edition edition, String goOn, String phone, String problem, String notice) {
        return new CrisisPage(
                studio, contacts(studio, edition), true, goOn, "", "", false, phone, problem, notice, "", "");
    }

    /** For whoever asks for help: without a form, or with one in which nothing sounded like despair. */
    static CrisisPage askedFor(StudioProfile studio, Edition edition, String goOn) {
        return new CrisisPage(studio, contacts(studio, edition), false, goOn, "", "", false, "", "", "", "", "");
    }

    static CrisisPage sent(StudioProfile studio, SentConsultation sent, Optional<FinalWord> decision) {
        return new CrisisPage(
                studio,
                contacts(studio, sent.edition()),
                false,
                "",
                ShownTime.moment(sent.promisedAt(), studio.hours().zone()),
                sent.shownReference(),
                reachable(sent),
                "",
                "",
                "",
                decision.map(FinalWord::by).orElse(""),
                decision.map(FinalWord::message).orElse(""));
    }

    /** Words of despair that came after sending: by when a person reads them, and the way back to the result. */
    static CrisisPage written(StudioProfile studio, SentConsultation sent, ResultWords words, Instant answerBy) {
        return new CrisisPage(
                studio,
                contacts(studio, sent.edition().in(words.language().getLanguage())),
                false,
                Addresses.result(studio, sent.id()),
                words.moment(answerBy),
                sent.shownReference(),
                reachable(sent),
                "",
                "",
                "",
                "",
                "");
    }

    private static boolean reachable(SentConsultation sent) {
        return sent.answers()
                .choice("reply-by")
                .filter(way -> !way.equals("none"))
                .isPresent();
    }

    private static List<Support.Contact> contacts(StudioProfile studio, Edition edition) {
        return edition.supportIn(studio.country()).urgent();
    }
}
