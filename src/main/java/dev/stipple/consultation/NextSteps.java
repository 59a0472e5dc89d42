package dev.stipple.consultation;

import dev.stipple.submission.FinalWords.FinalWord;
import dev.stipple.submission.SentConsultation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What happens next: numbered, dated, and by whom. */
final class NextSteps {

    private NextSteps() {}

    /**
     * The steps.
     *
     * @param stands code of what holds now
     * @param doctor whether somebody's medical opinion is asked for, whatever else holds
     */
    static List<String> of(
            ResultBody.Told told, String stands, boolean doctor, ResultBody.Reading reading, ResultWords words) {
        return List.of(
                read(told, reading, words.says()),
                contact(told.sent(), words.says()),
                booking(told, stands, doctor, words));
    }

    private static String read(ResultBody.Told told, ResultBody.Reading reading, ResultMessages says) {
        return told.decision().map(FinalWord::by).map(says::nextRead).orElseGet(() -> toRead(reading, says));
    }

    private static String toRead(ResultBody.Reading reading, ResultMessages says) {
        if (!reading.answerUntil().isEmpty()) {
            return says.nextReadsOn(reading.answerUntil());
        }
        return reading.overdue() ? says.nextLate(reading.who()) : says.nextReads(reading.who(), reading.when());
    }

    private static String contact(SentConsultation sent, ResultMessages says) {
        return switch (sent.answers().choice("reply-by").orElse("none")) {
            case "email" -> says.nextEmail();
            case "phone" -> says.nextPhone();
            case "text" -> says.nextText();
            default -> says.nextNobody();
        };
    }

    /** Never an invitation where the answer is no, never a booking before the time to think, or to wait, is over. */
    private static String booking(ResultBody.Told told, String stands, boolean doctor, ResultWords words) {
        ResultMessages says = words.says();
        String from = words.day(from(told, stands, words));
        return switch (stands) {
            case "not-fit" -> says.nextNoPlan(from);
            case "doctor" -> says.nextDoctor(from);
            case "wait" -> doctor ? says.nextWaitDoctor(from) : says.nextWait(from);
            case "check" -> doctor ? says.nextDoctor(from) : says.nextMeet(from);
            default -> says.nextMeet(from);
        };
    }

    /** A practitioner who invites a client at once has weighed the wait; nobody else books before its day. */
    private static LocalDate from(ResultBody.Told told, String stands, ResultWords words) {
        LocalDate sent = told.sent().sentAt().atZone(words.zone()).toLocalDate();
        LocalDate thought = sent.plusDays(told.studio().thinkingDays());
        Optional<LocalDate> decided = told.decision().flatMap(FinalWord::until);
        if (decided.isPresent()) {
            return decided.filter(thought::isBefore).orElse(thought);
        }
        return told.sent()
                .assessment()
                .flatMap(made -> Optional.ofNullable(made.eligibleFrom()))
                .filter(day -> !stands.equals("open") && day.isAfter(thought))
                .orElse(thought);
    }
}
