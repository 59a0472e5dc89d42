package dev.stipple.consultation;

import dev.stipple.submission.FinalWords.FinalWord;
import dev.stipple.submission.SentConsultation;
import java.time.LocalDate;
import java.util.List;

/** What happens next: numbered, dated, and by whom. */
final class NextSteps {

    private NextSteps() {}

    static List<String> of(ResultBody.Told told, String stands, ResultBody.Reading reading, ResultWords words) {
        return List.of(
                read(told, reading, words.says()), contact(told.sent(), words.says()), booking(told, stands, words));
    }

    private static String read(ResultBody.Told told, ResultBody.Reading reading, ResultMessages says) {
        return told.decision()
                .map(FinalWord::by)
                .map(says::nextRead)
                .orElseGet(() -> reading.overdue()
                        ? says.nextLate(reading.who())
                        : says.nextReads(reading.who(), reading.when()));
    }

    private static String contact(SentConsultation sent, ResultMessages says) {
        return switch (sent.answers().choice("reply-by").orElse("none")) {
            case "email" -> says.nextEmail();
            case "phone" -> says.nextPhone();
            case "text" -> says.nextText();
            default -> says.nextNobody();
        };
    }

    /** Never an invitation where the answer is no, and never a booking before the time to think is over. */
    private static String booking(ResultBody.Told told, String stands, ResultWords words) {
        LocalDate sent = told.sent().sentAt().atZone(words.zone()).toLocalDate();
        String from = words.day(sent.plusDays(told.studio().thinkingDays()));
        return switch (stands) {
            case "not-fit" -> words.says().nextNoPlan(from);
            case "doctor" -> words.says().nextDoctor(from);
            default -> words.says().nextMeet(from);
        };
    }
}
