package dev.stipple.consultation;

import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.AskedAgain;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AfterSending.Standing;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.ReplyMessages;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
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
            StudioProfile studio, AskBacks.Asked asked, Optional<SentConsultation> form, String address, String back) {}

    /** What became of a page that was posted: notice, and whether help or a doctor has to be named. */
    record Said(String notice, TypedWords.Heard heard) {
        static final Said NOTHING = new Said("", new TypedWords.Heard(false, false));
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
        AskedAgain asked = AskedAgain.of(asked(replying, form));
        return page(replying, form, asked, QuestionView.asPosted(form.answers()), List.of(), Said.NOTHING);
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
                Drawings.templates(read.questions().stream()
                        .flatMap(question -> question.asked().look().drawings().stream())
                        .toList()));
    }

    /** What became of a question that is not open any more, and what was typed on its page. */
    TemplateInstance ended(Replying replying, String typed) {
        Optional<Standing> standing = replying.form().map(sentPages::standing);
        boolean withdrawn = standing.filter(Standing::withdrawn).isPresent();
        boolean done = replying.asked().state() == AskBacks.State.ANSWERED && !withdrawn;
        if (done && replying.form().isPresent() && standing.isPresent()) {
            return done(replying, replying.form().get(), standing.get());
        }
        return new ReplyEndPage(
                replying.studio(), false, List.of(closed(replying, withdrawn)), List.of(), typed, replying.back());
    }

    /** Help comes before thanks. */
    private TemplateInstance done(Replying replying, SentConsultation form, Standing standing) {
        ResultWords words = sentPages.words(replying.studio());
        if (form.inCrisis()) {
            return CrisisPage.sent(sentPages.told(replying.studio(), form), words);
        }
        if (standing.crisis()) {
            return CrisisPage.written(sentPages.told(replying.studio(), form), words, replying.back());
        }
        ReplyMessages says = says();
        List<String> lines = new ArrayList<>();
        lines.add(says.doneSays(
                replying.studio().name(),
                words.moment(replying.asked().answered().orElse(form.answeredAt()))));
        standing.answerBy().ifPresent(by -> lines.add(says.doneBy(words.moment(by))));
        lines.add(says.doneMend());
        return new ReplyEndPage(
                replying.studio(),
                true,
                lines,
                standing.sign()
                        ? edition(form).supportIn(replying.studio().country()).doctor()
                        : List.of(),
                "",
                replying.back());
    }

    private String closed(Replying replying, boolean withdrawn) {
        if (replying.form().isEmpty()) {
            return says().closedDeleted();
        }
        if (withdrawn) {
            return says().closedWithdrawn();
        }
        return replying.asked().state() == AskBacks.State.EXPIRED
                ? says().closedExpired(until(replying))
                : says().closedEnded();
    }

    private String until(Replying replying) {
        StudioProfile studio = replying.studio();
        LocalDate day = replying.asked().until().atZone(studio.hours().zone()).toLocalDate();
        return sentPages.words(studio).date(day);
    }

    ReplyMessages says() {
        return language.words(ReplyMessages.class);
    }
}
