package dev.stipple.review;

import dev.stipple.ending.StudioClients;
import dev.stipple.ending.StudioRecords;
import dev.stipple.message.MailKind;
import dev.stipple.privacy.Erasures;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

/** The forms of a studio that ends: whose clients are told, and how the forms go. */
@ApplicationScoped
class EndingForms implements StudioRecords, StudioClients {

    private static final String KEPT = " from review where studio_id = :studio and state <> 'ERASED'";

    /** What a client still waits for. */
    private static final String OPEN = KEPT + " and state not in ('WITHDRAWN', 'CLOSED')"
            + " and (state <> 'DECIDED' or answer_by is not null or tell_at is not null)";

    private static final String SOME = "select id" + KEPT + " order by id limit :most for update skip locked";

    private final Session entities;
    private final Reviews reviews;
    private final Submissions submissions;
    private final ClientMails mails;
    private final Forgetting forgetting;
    private final Erasures erasures;
    private final Clock clock;

    EndingForms(
            Session entities,
            Reviews reviews,
            Submissions submissions,
            ClientMails mails,
            Forgetting forgetting,
            Erasures erasures,
            Clock clock) {
        this.entities = entities;
        this.reviews = reviews;
        this.submissions = submissions;
        this.mails = mails;
        this.forgetting = forgetting;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int open(UUID studio) {
        return entities.createNativeQuery("select cast(count(*) as integer)" + OPEN, Integer.class)
                .setParameter("studio", studio)
                .getSingleResult();
    }

    @Override
    public void tellOfEnd(StudioProfile studio, UUID ending, Instant endsAt) {
        LocalDate day = LocalDate.ofInstant(endsAt, studio.hours().zone());
        each(studio, OPEN, sent -> {
            Locale language = Language.named(sent.language()).orElse(Locale.ENGLISH);
            mails.send(
                    sent,
                    studio,
                    toldOfEnd(sent, ending),
                    MailKind.PAGE_ENDS,
                    Map.of("day", ShownTime.date(day, language)),
                    clock.instant());
        });
    }

    @Override
    public void tellOfStaying(StudioProfile studio, UUID ending) {
        each(studio, KEPT, sent -> {
            if (mails.queued(studio.id(), toldOfEnd(sent, ending))) {
                String dedupKey = "stays " + sent.id() + " " + ending;
                mails.send(sent, studio, dedupKey, MailKind.PAGE_STAYS, Map.of(), clock.instant());
            }
        });
    }

    private static String toldOfEnd(SentConsultation sent, UUID ending) {
        return "ends " + sent.id() + " " + ending;
    }

    /** One form after the other, each in a transaction of its own. */
    private void each(StudioProfile studio, String which, Consumer<SentConsultation> act) {
        List<UUID> forms = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select id" + which, UUID.class)
                        .setParameter("studio", studio.id())
                        .getResultList());
        forms.forEach(form -> QuarkusTransaction.requiringNew()
                .run(() -> submissions.open(studio.id(), form).ifPresent(act)));
    }

    @Override
    @Transactional
    public int endSome(UUID studio, Instant now, int most) {
        List<UUID> going = entities.createNativeQuery(SOME, UUID.class)
                .setParameter("studio", studio)
                .setParameter("most", most)
                .getResultList();
        for (UUID form : going) {
            Review review = reviews.locked(new RecordId(studio, form)).orElseThrow();
            forgetting.forget(review, EventKind.STUDIO_ENDED, now);
            erasures.note(review.id(), review.reference());
        }
        return going.size();
    }

    @Override
    @Transactional
    public boolean anyLeft(UUID studio) {
        return entities.createNativeQuery("select exists (select 1" + KEPT + ")", Boolean.class)
                .setParameter("studio", studio)
                .getSingleResult();
    }
}
