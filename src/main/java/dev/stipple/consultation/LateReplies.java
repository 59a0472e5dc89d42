package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Language;
import dev.stipple.submission.AfterSending;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that cannot be taken as such. Words of despair in them reach a person all the same, if there is a way. */
@ApplicationScoped
class LateReplies {

    private final AfterSending acts;
    private final Editions editions;
    private final Language language;
    private final Clock clock;

    LateReplies(AfterSending acts, Editions editions, Language language, Clock clock) {
        this.acts = acts;
        this.editions = editions;
        this.language = language;
        this.clock = clock;
    }

    /**
     * What was written in an answer that came too late.
     *
     * @param edition whose word lists heard it, in the client's language
     * @param told the words have reached the studio
     */
    record Late(String written, boolean despair, boolean told, Edition edition) {
        @Override
        public String toString() {
            return "Late";
        }
    }

    Late hear(Replying replying, Posted posted, LocalDate today) {
        String written = written(replying, posted);
        Edition edition = replying.form()
                .map(form -> form.edition().in(language.tag()))
                .orElseGet(() -> editions.inForce(replying.studio().id())
                        .in(language.tag())
                        .edition());
        TypedWords.Heard heard = TypedWords.of(written).heard(edition, today);
        return new Late(written, heard.despair(), heard.despair() && tell(replying, written, heard), edition);
    }

    /** Sends words the way of a question to the studio: a person reads them first. */
    boolean tell(Replying replying, String written, TypedWords.Heard heard) {
        AfterSending.Note note = new AfterSending.Note(
                new RecordId(replying.studio().id(), replying.asked().submission()),
                replying.asked().id(),
                TypedWords.of(written).text(),
                heard.despair(),
                heard.sign(),
                clock.instant());
        return acts.ask(replying.studio(), note) == AfterSending.Taken.DONE;
    }

    private static String written(Replying replying, Posted posted) {
        Stream<String> texts = replying.form().stream()
                .flatMap(form -> replying.asked().content().questions().stream()
                        .flatMap(id -> form.edition().questionnaire().question(id).stream()))
                .filter(Question::isSearchedForWords)
                .flatMap(question -> posted.one(question.id()).stream());
        return Stream.concat(posted.one(TypedReply.WORDS).stream(), texts).collect(Collectors.joining("\n"));
    }
}
