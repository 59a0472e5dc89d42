package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Support;
import dev.stipple.questionnaire.AskedAgain;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.ReplyMessages;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the pages of a question back together, for whoever came by its link or by their result. */
@ApplicationScoped
class ReplyPages {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final Language language;

    ReplyPages(ClientPages pages, SentPages sentPages, Language language) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.language = language;
    }

    /**
     * A question back that a browser came to.
     *
     * @param form what was sent; none once it is deleted
     * @param address by which the browser came
     * @param back the result, where this browser may read it; or empty
     */
    record Replying(
            StudioProfile studio, AskBacks.Asked asked, Optional<SentConsultation> form, String address, String back) {

        Replying about(AskBacks.Asked another) {
            return new Replying(studio, another, form, address, back);
        }

        boolean answered() {
            return asked.state() == AskBacks.State.ANSWERED;
        }
    }

    /**
     * What became of a page that was posted: notice, and whether help or a doctor has to be named.
     *
     * @param unsent what was entered on the page of another question and could not be sent; or empty
     * @param doctors whom to turn to about a sign on the skin that is in it; none when there is no such sign
     */
    record Said(String notice, TypedWords.Heard heard, String unsent, List<Support.Contact> doctors) {
        private static final TypedWords.Heard QUIET = new TypedWords.Heard(false, false);

        static final Said NOTHING = new Said("", QUIET);

        Said(String notice, TypedWords.Heard heard) {
            this(notice, heard, "", List.of());
        }

        /** Doctors are named here and not by a link: the page that it leads to says that the studio has the words. */
        static Said unsent(String notice, String entered, List<Support.Contact> doctors) {
            return new Said(notice, QUIET, entered, doctors);
        }

        @Override
        public String toString() {
            return "Said";
        }
    }

    /** The form with what is asked of it again, in the language of the request. */
    AskedAgain.Form asked(Replying replying, SentConsultation form) {
        return new AskedAgain.Form(
                edition(form).questionnaire(),
                form.answers(),
                Set.copyOf(replying.asked().content().questions()),
                pages.today(replying.studio()));
    }

    Edition edition(SentConsultation form) {
        return form.edition().in(language.tag());
    }

    TypedReply read(Replying replying, SentConsultation form, Posted posted) {
        ReplyMessages says = says();
        Optional<TypedReply.Slips> slips = replying.asked().content().words().isEmpty()
                ? Optional.empty()
                : Optional.of(words -> words.text().isEmpty()
                        ? Optional.of(says.answerBlank())
                        : words.problem(false, language.words(ActMessages.class), language.locale()));
        return TypedReply.of(asked(replying, form), posted, slips);
    }

    /** The page as it is first shown: with the present answers. */
    ReplyPage first(Replying replying, SentConsultation form) {
        return first(replying, form, Said.NOTHING);
    }

    /** The question that is open now, beside an answer to another one: what was entered there is not filled in here. */
    ReplyPage instead(Replying open, SentConsultation form, LateReplies.Late came) {
        return first(open, form, Said.unsent(says().another(), came.written(), came.doctors(open.studio())));
    }

    private ReplyPage first(Replying replying, SentConsultation form, Said said) {
        AskedAgain asked = AskedAgain.of(asked(replying, form));
        return page(replying, form, asked, QuestionView.asPosted(form.answers()), List.of(), said);
    }

    /** The page once more, with all that was typed. */
    ReplyPage again(
            Replying replying,
            SentConsultation form,
            TypedReply typed,
            Posted posted,
            List<PageReading.Problem> problems,
            Said said) {
        return page(replying, form, typed.read(), posted, problems, said);
    }

    private ReplyPage page(
            Replying replying,
            SentConsultation form,
            AskedAgain read,
            Posted typed,
            List<PageReading.Problem> problems,
            Said said) {
        return new ReplyPage(
                replying.studio(),
                replying.address(),
                replying.asked().id().toString(),
                replying.back(),
                until(replying),
                replying.asked().content().words(),
                ReplyGroups.of(edition(form), read, typed, problems, pages.today(replying.studio()), language.locale()),
                typed.all(TypedReply.WORDS).stream().findFirst().orElse(""),
                TypedWords.number(TypedWords.MOST, language.locale()),
                problems.stream()
                        .filter(problem -> problem.field().equals(TypedReply.WORDS))
                        .map(PageReading.Problem::message)
                        .findFirst()
                        .orElse(""),
                problems,
                said.notice(),
                said.heard().despair(),
                said.heard().sign() && !replying.back().isEmpty()
                        ? Addresses.lookSoon(replying.studio(), form.id())
                        : "",
                said.unsent(),
                said.doctors(),
                Drawings.templates(read.questions().stream()
                        .flatMap(question -> question.asked().look().drawings().stream())
                        .toList()));
    }

    String until(Replying replying) {
        StudioProfile studio = replying.studio();
        LocalDate day = replying.asked().until().atZone(studio.hours().zone()).toLocalDate();
        return sentPages.words(studio).date(day);
    }

    ReplyMessages says() {
        return language.words(ReplyMessages.class);
    }
}
