package dev.stipple.consultation;

import dev.stipple.consultation.ReplyPages.Replying;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.AskBacks.Asked;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A question back, for a browser that came to it by its link or from the result. */
@ApplicationScoped
class AskedPages {

    private final ClientPages pages;
    private final SentPages sentPages;
    private final Submissions submissions;
    private final AskBacks asks;
    private final Clock clock;

    AskedPages(ClientPages pages, SentPages sentPages, Submissions submissions, AskBacks asks, Clock clock) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.submissions = submissions;
        this.asks = asks;
        this.clock = clock;
    }

    Replying byLink(String slug, String link, HttpHeaders headers) {
        StudioProfile studio = pages.studio(slug);
        Asked asked = asks.byLink(studio.id(), link, clock.instant()).orElseThrow(NotFoundException::new);
        String back = sentPages
                .sent(studio, headers)
                .filter(sent -> sent.id().equals(asked.submission()))
                .map(sent -> Addresses.result(studio, sent.id()))
                .orElse("");
        String address = Addresses.start(studio) + "/reply/" + link;
        return new Replying(studio, asked, submissions.open(studio.id(), asked.submission()), address, back);
    }

    /** The latest question about a form. */
    Replying ofResult(String slug, UUID id, HttpHeaders headers) {
        StudioProfile studio = pages.studio(slug);
        SentConsultation sent = sentPages.sent(studio, id, headers);
        Asked asked = asks.latest(studio.id(), id, clock.instant()).orElseThrow(NotFoundException::new);
        return ofResult(studio, sent, asked);
    }

    private static Replying ofResult(StudioProfile studio, SentConsultation sent, Asked asked) {
        String back = Addresses.result(studio, sent.id());
        return new Replying(studio, asked, Optional.of(sent), back + "/reply", back);
    }

    /** The same browser at the question that its page showed; where it was, if there is no such. */
    Replying at(Replying replying, Optional<UUID> shown) {
        return shown.flatMap(
                        id -> asks.byId(replying.studio().id(), replying.asked().submission(), id, clock.instant()))
                .map(replying::about)
                .orElse(replying);
    }

    /** The same question as it stands now. */
    Replying again(Replying replying) {
        return at(replying, Optional.of(replying.asked().id()));
    }

    /** The question that is open now about the same form, for a browser that may read its result. */
    Optional<Replying> open(Replying replying) {
        return replying.back().isEmpty()
                ? Optional.empty()
                : replying.form()
                        .filter(form -> !sentPages.standing(form).withdrawn())
                        .flatMap(form -> asks.open(form.studioId(), form.id(), clock.instant())
                                .map(asked -> ofResult(replying.studio(), form, asked)));
    }
}
