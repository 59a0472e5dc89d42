package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Set<String> drawings,
        Optional<Marked> marked,
        List<ShownPhoto> photos,
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
        List<SameClient.Supposed> supposed,
        int version,
        Optional<Decided> decided,
        List<Happened> timeline,
        DecisionForm form,
        List<DecidedOutcome> outcomes,
        List<DecisionForm.Problem> problems,
        String clash)
        implements TemplateInstance {

    /** A way to reach the client, and the address that dials or writes; empty when it is not one. */
    record Way(String words, String link) {

        /** The ways that a client left, and what they ask for. */
        static List<Way> of(SentConsultation sent) {
            List<Way> ways = new ArrayList<>();
            sent.answers()
                    .words("phone")
                    .ifPresent(
                            number -> ways.add(new Way("Phone " + number, "tel:" + number.replaceAll("[^+0-9]", ""))));
            sent.answers()
                    .words("email")
                    .ifPresent(address -> ways.add(new Way("Write to " + address, "mailto:" + address)));
            sent.answers()
                    .choice("leave-message")
                    .filter("not-safe"::equals)
                    .ifPresent(asked -> ways.add(new Way("They ask you to leave no message.", "")));
            return ways;
        }
    }

    /**
     * What the client did since sending.
     *
     * @param told questions and requests with their words, oldest first
     * @param answerBy what the client was told, while something is open
     * @param raised words of despair came after sending
     * @param sign a sign that a doctor should see came after sending
     * @param follows the form that this one goes back to
     * @param followed the forms sent to follow this one
     */
    record Since(
            List<Told> told,
            String answerBy,
            boolean raised,
            boolean sign,
            List<Other> follows,
            List<Other> followed) {}

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

    /** A photo, covered until it is opened. */
    record ShownPhoto(String name, String size, List<String> remarks, String address) {}

    /** The answers of one part of the questionnaire. */
    record Group(String title, List<Answered> answers) {}

    /**
     * One question with its answer, and whether a flag rests on it.
     *
     * @param symbol the picture that was chosen, or empty
     * @param near what it comes near to on a scale for practitioners, or empty
     */
    record Answered(String name, List<String> words, boolean flagged, String symbol, String near) {

        public boolean tone() {
            return symbol.startsWith("d-tones-");
        }
    }

    /** The areas that the client marked on the map, in codes and words, with a guess at their size. */
    record Marked(String guess, Set<String> zones, List<String> names) {}

    /** What an axis adds up to; the bar is drawn out of 100. */
    record AxisBar(String axis, int points, int width, List<String> rules) {}

    /** A decision as recorded. */
    record Decided(String outcome, String by, String at, String reason, String message) {}

    /** One line of the timeline. */
    record Happened(String at, String who, String what, String detail) {}
}
