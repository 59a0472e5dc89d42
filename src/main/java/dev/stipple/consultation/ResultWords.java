package dev.stipple.consultation;

import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The words and dates of a result in one language, by the clock on the studio's wall. */
record ResultWords(ResultMessages says, Locale language, ZoneId zone) {

    static ResultWords in(Locale language, ZoneId zone) {
        return new ResultWords(messages(language), language, zone);
    }

    static ResultMessages messages(Locale language) {
        return Language.words(ResultMessages.class, language.getLanguage());
    }

    String moment(Instant at) {
        return ShownTime.moment(at, zone, language);
    }

    String day(LocalDate day) {
        return ShownTime.day(day, language);
    }

    String date(LocalDate day) {
        return ShownTime.date(day, language);
    }
}
