package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Since since,
        List<SameClient.Supposed> supposed,
        int version,
        Standing standing,
        Work work,
        List<Happened> timeline,
        List<DecidedOutcome> outcomes,
        Typed typed)
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
     * @param asked what was asked of the client, and how the form stands since
     */
    record Since(
            List<Told> told,
            String answerBy,
            boolean raised,
            boolean sign,
            List<Other> follows,
            List<Other> followed,
            AskedBack asked) {}

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
            String price,
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
    record Answered(String id, String name, List<String> words, boolean flagged, String symbol, String near) {

        public boolean tone() {
            return symbol.startsWith("d-tones-");
        }
    }

    /** The areas that the client marked on the map, in codes and words, with a guess at their size. */
    record Marked(String guess, Set<String> zones, List<String> names) {}

    /** What an axis adds up to; the bar is drawn out of 100. */
    record AxisBar(String axis, int points, int width, List<String> rules) {}

    /** What somebody decided, as the desk reads it. */
    record Decided(String part, String outcome, String by, String at, String reason, String message, String until) {}

    /**
     * How the case stands, as far as the reader may know.
     *
     * @param may codes of the acts that the reader can do now
     * @param blind the reader may give the second review, so that nothing of the first is shown
     * @param first the reader gave the first decision and waits for the second
     * @param decided the newest decision that holds
     * @param opinions what each person thought in this round, once two have
     * @param holds the more careful of two views, while they disagree; else empty
     * @param tellAt when a decision or a message goes to the client; else empty
     */
    record Standing(
            String state,
            Set<String> may,
            boolean urgent,
            boolean blind,
            boolean first,
            boolean waiting,
            boolean secondWanted,
            Optional<Decided> decided,
            boolean untold,
            List<Decided> opinions,
            String holds,
            String message,
            String tellAt) {}

    /**
     * Who has it in hand, and what the desk added.
     *
     * @param resolved how flags were resolved, by rule
     * @param measured what practitioners measured, the latest first
     */
    record Work(
            String holder,
            String heldUntil,
            boolean mine,
            String assigned,
            String snoozed,
            String paused,
            List<Labels.Named> labels,
            List<String> known,
            List<QueuePage.Choice> people,
            Map<String, String> resolved,
            List<String> measured,
            List<Resolution.How> ways) {}

    /** One line of the timeline. */
    record Happened(String at, String who, String what, String detail) {}
}
