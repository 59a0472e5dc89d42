package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * templates/consultation/result-page.html: the result, what the client did since, and what they can do.
 *
 * @param address of this page
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResultPage(StudioProfile studio, String address, String privateLink, ResultBody body, Since since)
        implements TemplateInstance {

    /**
     * What the client did since sending.
     *
     * @param crisis by when a person reads words of despair sent later; empty when there are none
     * @param sign where to turn about a sign on the skin told later; empty when there is none
     * @param overdueAnswer by when an answer was promised, if that has passed
     * @param secondLook by when two reviewers who do not agree are settled; empty when there is no such thing
     */
    record Since(List<Said> said, String crisis, String sign, String overdueAnswer, String secondLook) {}

    /**
     * A question or a request, and by when it is answered while it is open; or a message.
     *
     * @param by who wrote the message; empty for what the client asked
     */
    record Said(boolean again, String by, String at, String words, String answerBy) {}

    static ResultPage of(ResultBody.Told told, ResultWords words, String privateLink) {
        return new ResultPage(
                told.studio(),
                Addresses.result(told.studio(), told.sent().id()),
                privateLink,
                ResultBody.of(told, words),
                since(told, words));
    }

    private static Since since(ResultBody.Told told, ResultWords words) {
        AfterSending.Standing standing = told.standing();
        Optional<String> answerBy = standing.answerBy().map(words::moment);
        List<Said> said = standing.acts().stream()
                .filter(act -> act.kind() != AfterSending.Kind.WITHDRAWN)
                .map(act -> new Said(
                        act.kind() == AfterSending.Kind.LOOK_AGAIN,
                        act.by(),
                        words.moment(act.at()),
                        act.words(),
                        open(told, act) ? answerBy.orElse("") : ""))
                .toList();
        boolean late = standing.answerBy().filter(told.now()::isAfter).isPresent();
        return new Since(
                said,
                standing.crisis() ? answerBy.orElse("") : "",
                standing.sign() ? Addresses.lookSoon(told.studio(), told.sent().id()) : "",
                late ? answerBy.orElse("") : "",
                standing.secondLookBy().map(words::moment).orElse(""));
    }

    /** A decision made after an act answers it. */
    private static boolean open(ResultBody.Told told, AfterSending.Act act) {
        boolean answered = act.kind() == AfterSending.Kind.MESSAGE
                || told.standing().answerBy().isEmpty()
                || told.decision().filter(word -> word.at().isAfter(act.at())).isPresent();
        return !answered && !told.standing().withdrawn();
    }
}
