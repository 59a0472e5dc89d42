package dev.stipple.consultation;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Support;
import dev.stipple.record.DoctorsLetter;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.FinalWords.FinalWord;
import dev.stipple.submission.ReplyMessages;
import dev.stipple.submission.SentConsultation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a result says, on the page and on paper: an outcome, at most four reasons, what stays open, what happens next. Never a
 * score.
 *
 * @param outcome code of the first look
 * @param stands code of what holds now: the decision once there is one, else the first look
 * @param own the studio's own sentence on what holds now; empty when it has none
 * @param updated that answers sent later made it, and when; empty when none did
 * @param withdrawn that the client withdrew the form, and when; empty when they did not
 * @param care whose opinion is asked for
 * @param tell what to tell them
 * @param heavy the client said that this is a lot on their mind
 */
record ResultBody(
        String reference,
        String outcome,
        String stands,
        OutcomeWords words,
        Optional<Word> word,
        String own,
        Reading reading,
        String updated,
        String withdrawn,
        List<String> care,
        List<String> tell,
        Waits waits,
        List<String> changes,
        Reasons reasons,
        List<Hope> hopes,
        List<String> untold,
        List<String> next,
        boolean heavy,
        List<Support.Contact> support) {

    /** A practitioner's decision: dated and signed, with the day from which they look again or empty. */
    record Word(String heading, String by, String at, String message, String until) {}

    /**
     * Who reads by when, and whether that time has passed.
     *
     * @param answerUntil the last day for an answer to a question of the studio, which waits for it; empty when none is open
     */
    record Reading(String who, String when, boolean overdue, String answerUntil) {}

    /** When the outcome could change; what does not fit is folded away. */
    record Waits(List<String> first, List<String> later) {
        private static final int MOST = 5;

        static Waits of(List<String> all) {
            return new Waits(
                    all.stream().limit(MOST).toList(), all.stream().skip(MOST).toList());
        }
    }

    /**
     * Everything that a result is made from.
     *
     * @param answerUntil how long a question of the studio can be answered; empty when none is open
     * @param ownWords the studio's own sentences in the client's language, by outcome
     */
    record Told(
            StudioProfile studio,
            SentConsultation sent,
            Optional<FinalWord> decision,
            AfterSending.Standing standing,
            Optional<Instant> answerUntil,
            Instant now,
            Map<String, String> ownWords) {

        Told(
                StudioProfile studio,
                SentConsultation sent,
                Optional<FinalWord> decision,
                AfterSending.Standing standing,
                Instant now) {
            this(studio, sent, decision, standing, Optional.empty(), now, Map.of());
        }

        /** A studio's general words are for somebody who still wants a reading, and never for somebody in despair. */
        private String own(String outcome) {
            boolean quiet = standing.withdrawn() || standing.crisis();
            return quiet ? "" : ownWords.getOrDefault(outcome, "");
        }
    }

    static ResultBody of(Told told, ResultWords words) {
        SentConsultation sent = told.sent();
        Optional<AssessmentDocument> made = sent.assessmentIn(words.language().getLanguage());
        ResultMessages says = words.says();
        String outcome = made.map(AssessmentDocument::outcome).orElse(OutcomeWords.UNSCORED);
        String stands = told.decision().map(FinalWord::outcome).orElse(outcome);
        Reading reading = reading(told, words);
        List<String> care = made.map(found -> care(found, says)).orElse(List.of());
        Reasons reasons = made.map(found -> Reasons.of(found, says)).orElse(Reasons.NONE);
        return new ResultBody(
                sent.shownReference(),
                outcome,
                stands,
                OutcomeWords.of(outcome, says),
                told.decision().map(word -> word(word, words)),
                told.own(stands),
                reading,
                updated(sent, words),
                withdrawn(told, words),
                care,
                made.map(ResultBody::tell).orElse(List.of()),
                Waits.of(made.map(found -> waits(found, words)).orElse(List.of())),
                made.map(found -> changes(found, says)).orElse(List.of()),
                reasons,
                stands.equals("not-fit") ? Hope.of(sent, words) : List.of(),
                Untold.lines(sent.answers(), reasons, says),
                NextSteps.of(told, stands, !care.isEmpty(), reading, words),
                sent.answers().choice("feel").filter("a-lot"::equals).isPresent(),
                sent.edition()
                        .in(words.language().getLanguage())
                        .supportIn(told.studio().country())
                        .kind());
    }

    private static Word word(FinalWord word, ResultWords words) {
        return new Word(
                OutcomeWords.of(word.outcome(), words.says()).heading(),
                word.by(),
                words.moment(word.at()),
                word.message(),
                word.until()
                        .map(day -> words.says().lookAgainFrom(words.date(day)))
                        .orElse(""));
    }

    private static Reading reading(Told told, ResultWords words) {
        Instant promised = told.sent().promisedAt();
        String studio = told.studio().name();
        String who = told.standing()
                .reader()
                .map(name -> words.says().named(name, studio))
                .orElse(words.says().aPractitioner(studio));
        boolean overdue = told.decision().isEmpty()
                && !told.standing().withdrawn()
                && told.answerUntil().isEmpty()
                && told.now().isAfter(promised);
        String answerUntil = told.answerUntil()
                .map(until -> words.date(until.atZone(words.zone()).toLocalDate()))
                .orElse("");
        return new Reading(who, words.moment(promised), overdue, answerUntil);
    }

    private static String updated(SentConsultation sent, ResultWords words) {
        return sent.updatedAt()
                .map(at -> words.date(at.atZone(words.zone()).toLocalDate()))
                .map(Language.words(ReplyMessages.class, words.language().getLanguage())::updated)
                .orElse("");
    }

    private static String withdrawn(Told told, ResultWords words) {
        return told.standing().acts().stream()
                .filter(act -> told.standing().withdrawn() && act.kind() == AfterSending.Kind.WITHDRAWN)
                .map(act -> words.moment(act.at()))
                .reduce((first, last) -> last)
                .map(at -> told.standing().crisis()
                        ? words.says().youWithdrewCare(at)
                        : words.says().youWithdrew(at))
                .orElse("");
    }

    /** Also when something else leads: a wait does not spare anybody a doctor (ADR 0007). */
    private static List<String> care(AssessmentDocument made, ResultMessages says) {
        List<String> who = DoctorsLetter.recipients(made);
        return who.isEmpty() && "doctor".equals(made.outcome()) ? List.of(says.aDoctor()) : who;
    }

    private static List<String> tell(AssessmentDocument made) {
        return DoctorsLetter.matters(made).stream()
                .map(DoctorsLetter.Matter::told)
                .filter(told -> !told.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> changes(AssessmentDocument made, ResultMessages says) {
        return made.changes().stream()
                .map(change -> change.moves().stream()
                        .map(AssessmentDocument.MovePart::words)
                        .distinct()
                        .collect(Collectors.joining(says.and())))
                .toList();
    }

    private static List<String> waits(AssessmentDocument made, ResultWords words) {
        ResultMessages says = words.says();
        List<String> waits = new ArrayList<>();
        Optional.ofNullable(made.eligibleFrom()).ifPresent(day -> waits.add(says.waitDay(words.date(day))));
        made.waitFor().forEach(sign -> waits.add(says.waitSign(sign)));
        if (!waits.isEmpty()) {
            waits.add(says.waitMeanwhile());
        }
        return waits;
    }

    @Override
    public String toString() {
        return "ResultBody[" + reference + "]";
    }
}
