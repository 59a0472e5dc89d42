package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.edition.Support;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Answers that cannot be taken as such. Words of despair in them reach a person all the same, if there is a way. */
@ApplicationScoped
class LateReplies {

    private final AfterSending acts;
    private final Submissions submissions;
    private final Editions editions;
    private final ReplyPages replyPages;
    private final Language language;
    private final Clock clock;

    LateReplies(
            AfterSending acts,
            Submissions submissions,
            Editions editions,
            ReplyPages replyPages,
            Language language,
            Clock clock) {
        this.acts = acts;
        this.submissions = submissions;
        this.editions = editions;
        this.replyPages = replyPages;
        this.language = language;
        this.clock = clock;
    }

    /**
     * What was in an answer that came too late.
     *
     * @param written all that was entered, as the client reads it
     * @param before the studio has just this answer already
     * @param told its words of despair have reached the studio
     * @param edition whose word lists heard it, in the client's language
     */
    record Late(String written, TypedWords.Heard heard, boolean before, boolean told, Edition edition) {

        /** Whom to turn to about a sign on the skin that is in it; none when there is no such sign. */
        List<Support.Contact> doctors(StudioProfile studio) {
            return heard.sign() ? edition.supportIn(studio.country()).doctor() : List.of();
        }

        @Override
        public String toString() {
            return "Late";
        }
    }

    Late hear(Replying replying, Posted posted, LocalDate today) {
        Edition edition = replying.form().map(replyPages::edition).orElseGet(() -> inForce(replying));
        WholePost all = WholePost.of(edition, posted, today);
        TypedWords.Heard heard = all.heard(edition, today);
        boolean before = replying.form()
                .filter(form -> cameBefore(replying, form, posted))
                .isPresent();
        boolean told = heard.despair() && !before && tell(replying, all.written(), heard);
        return new Late(all.written(), heard, before, told, edition);
    }

    private Edition inForce(Replying replying) {
        return editions.inForce(replying.studio().id()).in(language.tag()).edition();
    }

    /** Read as it was read the first time, a second sending of the same answers makes the same version. */
    private boolean cameBefore(Replying replying, SentConsultation form, Posted posted) {
        List<Version> versions = submissions.versions(form.studioId(), form.id());
        for (int later = 1; later < versions.size(); later++) {
            Version answer = versions.get(later);
            if (answer.ask().filter(replying.asked().id()::equals).isPresent()) {
                return replyPages
                        .read(replying, form.as(versions.get(later - 1)), posted)
                        .makes(answer);
            }
        }
        return false;
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
}
