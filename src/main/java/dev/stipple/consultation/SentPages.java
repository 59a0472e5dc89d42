package dev.stipple.consultation;

import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Wordings;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.FinalWords;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A sent form, for the browser that sent it or opened its private link, and for nobody else. */
@ApplicationScoped
class SentPages {

    private final ClientPages pages;
    private final Submissions submissions;
    private final FinalWords finalWords;
    private final AfterSending acts;
    private final AskBacks asks;
    private final Wordings wordings;
    private final Language language;
    private final Clock clock;

    SentPages(
            ClientPages pages,
            Submissions submissions,
            FinalWords finalWords,
            AfterSending acts,
            AskBacks asks,
            Wordings wordings,
            Language language,
            Clock clock) {
        this.pages = pages;
        this.submissions = submissions;
        this.finalWords = finalWords;
        this.acts = acts;
        this.asks = asks;
        this.wordings = wordings;
        this.language = language;
        this.clock = clock;
    }

    /**
     * The sent form of an address.
     *
     * @throws NotFoundException when this browser does not hold its link, or when it is deleted
     */
    SentConsultation sent(StudioProfile studio, UUID id, HttpHeaders headers) {
        return sent(studio, headers).filter(found -> found.id().equals(id)).orElseThrow(NotFoundException::new);
    }

    /** The sent form whose link this browser holds. */
    Optional<SentConsultation> sent(StudioProfile studio, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.RESULT).flatMap(link -> submissions.byLink(studio.id(), link));
    }

    AfterSending.Standing standing(SentConsultation sent) {
        return acts.standing(sent.studioId(), sent.id());
    }

    /** All that a result is made from. */
    ResultBody.Told told(StudioProfile studio, SentConsultation sent) {
        AfterSending.Standing standing = standing(sent);
        Instant now = clock.instant();
        return new ResultBody.Told(
                studio,
                sent,
                finalWords.on(studio.id(), sent.id()),
                standing,
                standing.withdrawn() ? Optional.empty() : answerUntil(sent, now),
                now,
                wordings.in(studio.id(), language.tag()));
    }

    private Optional<Instant> answerUntil(SentConsultation sent, Instant now) {
        return asks.open(sent.studioId(), sent.id(), now).map(AskBacks.Asked::until);
    }

    /** Words and dates for the client of this request. */
    ResultWords words(StudioProfile studio) {
        return ResultWords.in(language.locale(), studio.hours().zone());
    }
}
