package dev.stipple.review;

import dev.stipple.photo.Photos;
import dev.stipple.privacy.Erasures;
import dev.stipple.rights.KeptForms;
import dev.stipple.rights.Periods;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Forms that have been kept long enough. A form lives from what the client did or was told, so that nothing goes in the midst of a
 * talk; notes and labels do not lengthen it. What a person has still to read or to answer never goes by age.
 */
@ApplicationScoped
class AgedForms implements KeptForms {

    /** What both sides heard of one another. */
    private static final String HEARD = Stream.of(
                    EventKind.SENT,
                    EventKind.ASKED,
                    EventKind.LOOK_AGAIN,
                    EventKind.ASKED_BACK,
                    EventKind.REPLIED,
                    EventKind.LETTER_BACK,
                    EventKind.TOLD,
                    EventKind.MESSAGE,
                    EventKind.WITHDRAWN,
                    EventKind.WITHDRAWN_FOR)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String COLUMNS = """
            select r.id as id, r.reference as reference,
                case when care.treated is not null then 'TREATED' when heard.last < :form then 'NOT_TREATED' else 'PHOTOS' end as what,
                case when r.state not in ('DECIDED', 'CLOSED', 'WITHDRAWN') or r.answer_by is not null or r.tell_at is not null
                    then 'WAITS' when held.until is not null then 'HELD' else 'NO' end as stays,
                heard.last as last
            """;

    /** The first line of the condition lets the index find the old ones; the others look closer. */
    private static final String DUE = """
            from review r
            cross join lateral (select coalesce(max(e.at), r.sent_at) as last from event e
                where e.studio_id = r.studio_id and e.subject_id = r.id and e.kind in (%s)) heard
            cross join lateral (select max(a.on_day) as treated from aftercare a
                where a.studio_id = r.studio_id and a.submission_id = r.id and a.kind = 'TREATED' and not a.taken_back
                    and not exists (select 1 from aftercare c where c.studio_id = a.studio_id and c.corrects = a.id)) care
            cross join lateral (select max(h.until) as until from legal_hold h
                where h.studio_id = r.studio_id and h.submission_id = r.id and h.ended_at is null and h.until > :now) held
            where r.studio_id = :studio and r.state <> 'ERASED' and r.sent_at < :photo
                and (care.treated is null and heard.last < :form
                    or care.treated < :treated and heard.last < :form
                    or care.treated is null and heard.last < :photo
                        and exists (select 1 from photo p where p.studio_id = r.studio_id and p.record_id = r.id))
            """.formatted(HEARD);

    private static final String IN_ORDER = " order by r.sent_at, r.id limit :most";

    /** Those that go, and nobody else's until the transaction ends. */
    private static final String GOING = """
             and r.state in ('DECIDED', 'CLOSED', 'WITHDRAWN') and r.answer_by is null and r.tell_at is null
             and held.until is null
            """;

    private final Session entities;
    private final Reviews reviews;
    private final Timeline timeline;
    private final Photos photos;
    private final Forgetting forgetting;
    private final Erasures erasures;

    AgedForms(
            Session entities,
            Reviews reviews,
            Timeline timeline,
            Photos photos,
            Forgetting forgetting,
            Erasures erasures) {
        this.entities = entities;
        this.reviews = reviews;
        this.timeline = timeline;
        this.photos = photos;
        this.forgetting = forgetting;
        this.erasures = erasures;
    }

    @Override
    @Transactional
    public List<Count> count(UUID studio, Periods.Bounds bounds) {
        String counted =
                "select what, stays, cast(count(*) as integer) as n from (" + COLUMNS + DUE + ") due group by 1, 2";
        return bound(entities.createNativeQuery(counted, Tuple.class), studio, bounds)
                .addScalar("what", String.class)
                .addScalar("stays", String.class)
                .addScalar("n", Integer.class)
                .getResultStream()
                .map(row -> new Count(
                        What.valueOf(row.get(0, String.class)),
                        Stays.valueOf(row.get(1, String.class)),
                        row.get(2, Integer.class)))
                .toList();
    }

    @Override
    @Transactional
    public List<Due> due(UUID studio, Periods.Bounds bounds, int most) {
        return read(COLUMNS + DUE + IN_ORDER, studio, bounds, most);
    }

    @Override
    @Transactional
    public int endSome(UUID studio, Periods.Bounds bounds, int most) {
        List<Due> going = read(COLUMNS + DUE + GOING + IN_ORDER + " for update of r skip locked", studio, bounds, most);
        going.forEach(due -> end(studio, due, bounds.now()));
        return going.size();
    }

    private List<Due> read(String query, UUID studio, Periods.Bounds bounds, int most) {
        return bound(entities.createNativeQuery(query, Tuple.class), studio, bounds)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("what", String.class)
                .addScalar("stays", String.class)
                .addScalar("last", Instant.class)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Due(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        What.valueOf(row.get(2, String.class)),
                        Stays.valueOf(row.get(3, String.class)),
                        row.get(4, Instant.class)))
                .toList();
    }

    private static NativeQuery<Tuple> bound(NativeQuery<Tuple> query, UUID studio, Periods.Bounds bounds) {
        return query.setParameter("studio", studio)
                .setParameter("now", bounds.now())
                .setParameter("form", bounds.form())
                .setParameter("photo", bounds.photo())
                .setParameter("treated", bounds.treated());
    }

    private void end(UUID studio, Due due, Instant now) {
        Review review = reviews.locked(new RecordId(studio, due.id())).orElseThrow();
        if (due.what() == What.PHOTOS) {
            photos.removeAll(review.id());
            review.photosGone();
            timeline.add(review.id(), EventKind.PHOTOS_ENDED, now);
        } else {
            forgetting.forget(review, EventKind.AGED, now);
            erasures.note(review.id(), review.reference());
        }
    }
}
