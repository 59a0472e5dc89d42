package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.submission.AfterSending.Standing;
import dev.stipple.submission.AskBacks.State;
import dev.stipple.submission.ReplyMessages;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What a client reads about a question back that is not open any more. */
@ApplicationScoped
class ReplyEnds {

    private final SentPages sentPages;
    private final ReplyPages replyPages;

    ReplyEnds(SentPages sentPages, ReplyPages replyPages) {
        this.sentPages = sentPages;
        this.replyPages = replyPages;
    }

    /** What became of it. */
    TemplateInstance page(Replying replying) {
        ReplyMessages says = replyPages.says();
        return replying.form()
                .filter(form -> replying.answered() && !withdrawn(replying))
                .map(form -> done(replying, form))
                .orElseGet(() -> new ReplyEndPage(
                        replying.studio(),
                        says.closedTitle(),
                        List.of(closed(replying, says.closedEnded())),
                        List.of(),
                        "",
                        "",
                        replying.back()));
    }

    /** Why an answer was not taken, all that was entered, and how the studio can be told it instead. */
    TemplateInstance unsent(Replying replying, LateReplies.Late came) {
        ReplyMessages says = replyPages.says();
        boolean read = replying.form().isPresent() && !withdrawn(replying);
        return new ReplyEndPage(
                replying.studio(),
                says.unsentTitle(),
                List.of(closed(replying, replying.answered() ? answered(replying) : says.unsentEnded())),
                came.doctors(replying.studio()),
                came.written(),
                read ? replying.back() : "",
                replying.back());
    }

    private boolean withdrawn(Replying replying) {
        return replying.form()
                .filter(form -> sentPages.standing(form).withdrawn())
                .isPresent();
    }

    private String answered(Replying replying) {
        return replyPages
                .says()
                .unsentAnswered(
                        replying.studio().name(),
                        replying.asked()
                                .answered()
                                .map(sentPages.words(replying.studio())::moment)
                                .orElse(""));
    }

    /** Help comes before thanks. */
    private TemplateInstance done(Replying replying, SentConsultation form) {
        ResultWords words = sentPages.words(replying.studio());
        Standing standing = sentPages.standing(form);
        if (form.inCrisis()) {
            return CrisisPage.sent(sentPages.told(replying.studio(), form), words);
        }
        if (standing.crisis()) {
            return CrisisPage.written(sentPages.told(replying.studio(), form), words, replying.back());
        }
        ReplyMessages says = replyPages.says();
        List<String> lines = new ArrayList<>();
        lines.add(says.doneSays(
                replying.studio().name(),
                words.moment(replying.asked().answered().orElse(form.answeredAt()))));
        standing.answerBy().ifPresent(by -> lines.add(says.doneBy(words.moment(by))));
        lines.add(says.doneMend());
        return new ReplyEndPage(
                replying.studio(),
                says.doneTitle(),
                lines,
                standing.sign()
                        ? replyPages
                                .edition(form)
                                .supportIn(replying.studio().country())
                                .doctor()
                        : List.of(),
                "",
                "",
                replying.back());
    }

    /**
     * Why nothing can be answered.
     *
     * @param ended what is said where the form is read and the time has not passed
     */
    private String closed(Replying replying, String ended) {
        ReplyMessages says = replyPages.says();
        if (replying.form().isEmpty()) {
            return says.closedDeleted();
        }
        if (withdrawn(replying)) {
            return says.closedWithdrawn();
        }
        return replying.asked().state() == State.EXPIRED ? says.closedExpired(replyPages.until(replying)) : ended;
    }
}
