package dev.stipple.consultation;

import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.ClientWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;

/** The words of the client's own pages, so that nobody settles a promise without seeing how it reads. */
@ApplicationScoped
class ShownWords implements ClientWords {

    @Override
    public Headline headline(String outcome, String language) {
        OutcomeWords words = OutcomeWords.of(outcome, ResultWords.messages(Locale.forLanguageTag(language)));
        return new Headline(words.heading(), words.sentence());
    }

    @Override
    public String beforeStart(StudioProfile studio, String language) {
        FormMessages says = Language.words(FormMessages.class, language);
        int days = studio.readingTimes().routineDays();
        return days == 1 ? says.startReadOne(studio.name()) : says.startRead(studio.name(), days);
    }

    @Override
    public String afterSending(StudioProfile studio, Instant promised, String language) {
        ResultWords words =
                ResultWords.in(Locale.forLanguageTag(language), studio.hours().zone());
        return words.says().readBy(words.says().aPractitioner(studio.name()), words.moment(promised));
    }
}
