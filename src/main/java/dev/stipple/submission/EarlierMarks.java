package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.Keys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Marks the submissions that were sent before the search was there. Any node may run it, and none needs to. */
@ApplicationScoped
class EarlierMarks {

    private static final Logger LOG = Logger.getLogger(EarlierMarks.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String UNMARKED = """
            select s.studio_id, s.id from submission s
            where (s.studio_id, s.id) > (:studio, :id)
              and not exists (select 1 from search_marked d where d.studio_id = s.studio_id and d.submission_id = s.id)
            order by s.studio_id, s.id limit 200
            """;

    private final Session entities;
    private final Submissions submissions;
    private final SearchMarks marks;
    private final Keys keys;
    private final StudioScope scope;
    private volatile boolean stopping;

    EarlierMarks(Session entities, Submissions submissions, SearchMarks marks, Keys keys, StudioScope scope) {
        this.entities = entities;
        this.submissions = submissions;
        this.marks = marks;
        this.keys = keys;
        this.scope = scope;
    }

    /** Soon after the start; again later only for what could not be opened then. */
    @Scheduled(
            every = "6h",
            delayed = "5s",
            identity = "search-marks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int marked = 0;
        List<RecordId> batch = unmarkedAfter(new RecordId(BEFORE_ALL, BEFORE_ALL));
        while (!batch.isEmpty() && !stopping) {
            marked += (int) batch.stream().filter(this::marked).count();
            batch = unmarkedAfter(batch.get(batch.size() - 1));
        }
        if (marked > 0) {
            LOG.infof("%d earlier submissions are marked for the search", marked);
        }
    }

    /** Ends between two batches. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** One that cannot be opened is passed over: it must not keep the others from being found. */
    private boolean marked(RecordId submission) {
        try {
            scope.in(submission.studioId(), () -> mark(submission));
            return true;
        } catch (RuntimeException broken) {
            LOG.errorf(
                    "submission %s could not be marked for the search: %s",
                    submission.id(), broken.getClass().getName());
            return false;
        }
    }

    @Transactional
    void mark(RecordId submission) {
        if (!keys.hold(submission)) {
            marks.done(submission);
            return;
        }
        submissions
                .open(submission.studioId(), submission.id())
                .ifPresent(sent -> marks.write(submission, sent.reference(), sent.answers()));
    }

    @AcrossStudios("unmarked forms of all studios are looked for")
    @Transactional
    List<RecordId> unmarkedAfter(RecordId last) {
        return entities.createNativeQuery(UNMARKED, Tuple.class)
                .setParameter("studio", last.studioId())
                .setParameter("id", last.id())
                .getResultStream()
                .map(row -> new RecordId(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }
}
