package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Support;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FinalWords.FinalWord;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * templates/consultation/crisis-page.html: help first, for a client who wrote words of despair. It carries no outcome and
 * says nothing about treatment.
 *
 * @param goOn where an open form goes on; once sent, where the result is; or empty
 * @param problem what is wrong with the phone number typed
 * @param unsent words that did not reach the studio, because the form was withdrawn; or empty
 * @param call a form with words of despair is open: the client may ask a person to call
 * @param sent a form with words of despair was sent, or such words after it
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CrisisPage(
        StudioProfile studio,
        List<Support.Contact> contacts,
        String goOn,
        String notice,
        String problem,
        String unsent,
        Optional<Call> call,
        Optional<Sent> sent)
        implements TemplateInstance {

    /**
     * A call that can be asked for.
     *
     * @param phone as typed
     * @param after slug of the page that led here, when a sign is still to be told after this page; or empty
     */
    record Call(String phone, String after, boolean change) {
        @Override
        public String toString() {
            return "Call";
        }
    }

    /**
     * What a person reads first.
     *
     * @param by when they make contact; empty when somebody has
     * @param late the same, once that time has passed and nobody did
     * @param withdrawn the form itself is not read any more, only these words
     */
    record Sent(
            String by,
            String late,
            String reference,
            boolean reachable,
            boolean withdrawn,
            String decidedBy,
            String decidedMessage) {}

    static CrisisPage begun(
            StudioProfile studio, Edition edition, String goOn, Call call, String problem, String notice) {
        return new CrisisPage(
                studio, contacts(studio, edition), goOn, notice, problem, "", Optional.of(call), Optional.empty());
    }

    /** For whoever asks for help: without a form, or with one in which nothing sounded like despair. */
    static CrisisPage askedFor(StudioProfile studio, Edition edition, String goOn) {
        return quiet(studio, edition, goOn, "", Optional.empty());
    }

    /** Words of despair that could not be sent any more. The client must not think that somebody has them. */
    static CrisisPage unsent(StudioProfile studio, Edition edition, String goOn, String words) {
        return quiet(studio, edition, goOn, words, Optional.empty());
    }

    /** A form that was sent with words of despair in it: no result, and by when a person makes contact. */
    static CrisisPage sent(ResultBody.Told told, ResultWords words) {
        boolean seenTo =
                told.standing().withdrawn() && told.standing().answerBy().isEmpty();
        Optional<Instant> by =
                seenTo ? Optional.empty() : Optional.of(told.sent().promisedAt());
        return quiet(told.studio(), edition(told, words), "", "", Optional.of(sent(told, words, by, told.decision())));
    }

    /** Words of despair that came after sending: by when a person reads them, and the way back to the result. */
    static CrisisPage written(ResultBody.Told told, ResultWords words) {
        return written(told, words, Addresses.result(told.studio(), told.sent().id()));
    }

    /**
     * The same for a browser that may not read the result.
     *
     * @param result where it is, or empty
     */
    static CrisisPage written(ResultBody.Told told, ResultWords words, String result) {
        Sent sent = sent(told, words, told.standing().answerBy(), Optional.empty());
        return quiet(told.studio(), edition(told, words), result, "", Optional.of(sent));
    }

    private static CrisisPage quiet(
            StudioProfile studio, Edition edition, String goOn, String unsent, Optional<Sent> sent) {
        return new CrisisPage(studio, contacts(studio, edition), goOn, "", "", unsent, Optional.empty(), sent);
    }

    private static Sent sent(
            ResultBody.Told told, ResultWords words, Optional<Instant> by, Optional<FinalWord> decision) {
        return new Sent(
                by.map(words::moment).orElse(""),
                by.filter(promised -> decision.isEmpty() && told.now().isAfter(promised))
                        .map(words::moment)
                        .orElse(""),
                told.sent().shownReference(),
                told.sent().reachable(),
                told.standing().withdrawn(),
                decision.map(FinalWord::by).orElse(""),
                decision.map(FinalWord::message).orElse(""));
    }

    private static Edition edition(ResultBody.Told told, ResultWords words) {
        return told.sent().edition().in(words.language().getLanguage());
    }

    private static List<Support.Contact> contacts(StudioProfile studio, Edition edition) {
        return edition.supportIn(studio.country()).urgent();
    }
}
