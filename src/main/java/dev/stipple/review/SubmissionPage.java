package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** templates/review/submission-page.html: flags first, then the client's own question, all answers, and the decision. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SubmissionPage(
        String studioName,
        StaffMember member,
        String id,
        String name,
        String reference,
        String sent,
        String due,
        int edition,
        String firstLook,
        boolean scored,
        List<Flag> flags,
        String ownQuestion,
        List<Group> groups,
        List<AxisBar> axes,
        List<String> excluded,
        boolean crisis,
        List<Way> reach,
        List<String> changes,
        List<String> scores,
        Optional<PlanLines> plan,
        String holder,
        boolean mine,
        boolean mayDecide,
        boolean waiting,
        Since since,
        int version,
        Optional<Decided> decided,
        List<Happened> timeline,
        DecisionForm form,
        List<DecidedOutcome> outcomes,
        List<DecisionForm.Problem> problems,
        String clash)
        implements TemplateInstance {

    /** A way to reach the client, and the address that dials or writes; empty when it is not one. */
    record Way(String words, String link) {}

    /**
     * What the client did since sending.
     *
     * @param told questions and requests with their words, oldest first
     * @param answerBy what the client was told, while something is open
     * @param follows the form that this one goes back to
     * @param followed the forms sent to follow this one
     */
    record Since(List<Told> told, String answerBy, List<Other> follows, List<Other> followed) {}

    /** Words of the client after sending. */
    record Told(String at, boolean again, String words) {}

    /** Another form of the same client. */
    record Other(String id, String reference) {}

    /** The plan in words. */
    record PlanLines(
            String stage,
            String area,
            String marked,
            String sessions,
            String minutes,
            String total,
            String spacing,
            String refresh,
            List<String> extras,
            List<String> basis) {}

    /** The answers of one part of the questionnaire. */
    record Group(String title, List<Answered> answers) {}

    /** One question with its answer, and whether a flag rests on it. */
    record Answered(String name, List<String> words, boolean flagged) {}

    /** What an axis adds up to; the bar is drawn out of 100. */
    record AxisBar(String axis, int points, int width, List<String> rules) {}

    /** A decision as recorded. */
    record Decided(String outcome, String by, String at, String reason, String message) {}

    /** One line of the timeline. */
    record Happened(String at, String who, String what, String detail) {}
}
