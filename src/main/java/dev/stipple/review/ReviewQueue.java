package dev.stipple.review;

import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Reviews in triage order, a page at a time. Each place of the order is a range of an index, read one after the other until the
 * page is full: the cost is that of the page, however long the queue. A page begins after a row, so that arrivals move nothing.
 */
@ApplicationScoped
class ReviewQueue {

    static final int PAGE = 50;

    /** Beyond this the number of rows is not counted out: nobody reads it, and counting costs. */
    static final int COUNTED = 1000;

    private final Session entities;
    private final QueueMarks marks;

    ReviewQueue(Session entities, QueueMarks marks) {
        this.entities = entities;
        this.marks = marks;
    }

    /**
     * One page.
     *
     * @param next where the next page begins; empty on the last
     */
    record Page(List<Row> rows, Optional<After> next) {}

    /** The last row of a page: the next begins after it. */
    record After(int place, UUID id) {

        static Optional<After> of(String typed) {
            String[] parts = typed.split("\\.", 2);
            try {
                return parts.length == 2 && parts[0].matches("[0-9]")
                        ? Optional.of(new After(Integer.parseInt(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }

        /** As it stands in an address. */
        String code() {
            return place + "." + id;
        }
    }

    /** A review in the queue, with its place. */
    record Row(
            UUID id,
            Triage.Case is,
            Triage.Place place,
            Instant clockFrom,
            Optional<UUID> holder,
            Optional<UUID> assignedTo,
            Optional<Instant> pausedAt,
            Optional<Instant> closedAt,
            Optional<Instant> decidedAt,
            boolean asks,
            boolean again,
            boolean photos,
            int flags,
            Optional<byte[]> outcomeMark,
            Optional<byte[]> patternMark) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** A page in triage order, or in another order with urgent signs on top. */
    @Transactional
    Page page(QueueConditions.Reading reading, QueueFilter filter, Optional<After> after) {
        QueueConditions all = QueueConditions.of(reading, filter, marks);
        List<Row> rows = new ArrayList<>();
        int first = after.map(After::place).orElse(0);
        List<Range> ranges = ranges(filter, reading, all);
        for (int place = first; place < ranges.size() && rows.size() <= PAGE; place++) {
            Range range = ranges.get(place);
            Optional<Review> from =
                    place == first ? after.flatMap(last -> row(reading.studio(), last.id())) : Optional.empty();
            rows.addAll(read(range, from, PAGE + 1 - rows.size(), reading));
        }
        if (rows.size() <= PAGE) {
            return new Page(rows, Optional.empty());
        }
        List<Row> shown = List.copyOf(rows.subList(0, PAGE));
        Row last = shown.get(PAGE - 1);
        return new Page(shown, Optional.of(new After(rangeOf(last, filter), last.id())));
    }

    /**
     * The most pressing case that nobody has claimed, and that waits neither for somebody outside nor for another than whoever
     * reads: their own first view is not theirs to look at a second time.
     */
    @Transactional
    Optional<UUID> unclaimed(QueueConditions.Reading reading) {
        QueueConditions free = QueueConditions.of(reading, QueueFilter.ALL, marks)
                .add("(claimed_by is null or claimed_until <= :now)", "now", reading.now())
                .add(NOT_FIRST_SEEN_BY_ME, "me", reading.me());
        return ranges(QueueFilter.ALL, reading, free).stream()
                .flatMap(range -> read(range, Optional.empty(), 1, reading).stream())
                .filter(row -> row.place() != Triage.Place.PAUSED)
                .map(Row::id)
                .findFirst();
    }

    /**
     * A page in the order of sending, for those who do not read answers: the triage order would tell them of an urgent sign, and
     * so would a withdrawn form that waits.
     */
    @Transactional
    Page asSent(QueueConditions.Reading reading, Optional<After> after) {
        Range range = new Range(QueueConditions.askedFor(reading), BY_SENT, false);
        Optional<Review> from = after.flatMap(last -> row(reading.studio(), last.id()));
        List<Row> rows = read(range, from, PAGE + 1, reading);
        return rows.size() <= PAGE
                ? new Page(rows, Optional.empty())
                : new Page(
                        rows.subList(0, PAGE),
                        Optional.of(new After(0, rows.get(PAGE - 1).id())));
    }

    /** A form that its client ended: the reference, and whether anything but the dates is left. */
    record Closed(UUID id, String reference, boolean erased, Instant at) {}

    /**
     * The forms that clients ended since a moment, the latest first. Those that wait because of despair are among them: they
     * are found as withdrawn, and one that is found and not listed would tell.
     */
    @Transactional
    List<Closed> ended(UUID studio, Instant since) {
        return entities.createQuery("""
                        from Review where id.studioId = ?1 and state in (WITHDRAWN, ERASED) and closedAt > ?2
                        order by closedAt desc, reference""", Review.class)
                .setParameter(1, studio)
                .setParameter(2, since)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(review -> new Closed(
                        review.id().id(),
                        review.reference(),
                        review.state() == ReviewState.ERASED,
                        review.closedAt().orElseThrow()))
                .toList();
    }

    /**
     * How many there are, up to one more than {@link #COUNTED}. They are counted in the order of an index: without an order, one
     * plan for all studios alike reads the whole table and hopes to meet enough of them soon, which a small studio pays for.
     */
    @Transactional
    int count(QueueConditions.Reading reading, QueueFilter filter) {
        QueueConditions all = QueueConditions.of(reading, filter, marks);
        NativeQuery<Long> count = entities.createNativeQuery("select " + counting(all, filter), Long.class)
                .addScalar("n", Long.class);
        all.values().forEach(count::setParameter);
        return count.getSingleResult().intValue();
    }

    /** The same of every view that shows what waits, in one statement. */
    @Transactional
    Map<QueueFilter.View, Integer> waiting(QueueConditions.Reading reading) {
        List<String> counts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (QueueFilter.View view : QueueFilter.View.values()) {
            if (view.open()) {
                QueueFilter filter = QueueFilter.of(view);
                QueueConditions all = QueueConditions.of(reading, filter, marks);
                counts.add("select '" + view + "' as shown, " + counting(all, filter));
                values.putAll(all.values());
            }
        }
        NativeQuery<Tuple> query = entities.createNativeQuery(String.join(" union all ", counts), Tuple.class)
                .addScalar("shown", String.class)
                .addScalar("n", Long.class);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .collect(Collectors.toMap(
                        row -> QueueFilter.View.valueOf(row.get(0, String.class)),
                        row -> row.get(1, Long.class).intValue()));
    }

    private static String counting(QueueConditions conditions, QueueFilter filter) {
        return "count(*) as n from (select 1 from review where " + conditions.where() + " order by " + countedBy(filter)
                + " limit " + (COUNTED + 1) + ") counted";
    }

    private static String countedBy(QueueFilter filter) {
        if (!filter.view().open()) {
            return BY_SENT;
        }
        boolean oneColour =
                filter.view() == QueueFilter.View.RED || filter.flag().isPresent();
        return oneColour ? "severity, " + BY_DUE : BY_DUE;
    }

    /** How many were sent since a moment: the bar that says so, instead of rows that move. */
    @Transactional
    int sentSince(UUID studio, Instant since) {
        return entities.createNativeQuery(
                        "select count(*) from (select 1 from review where studio_id = :studio and sent_at > :since"
                                + " order by sent_at limit 100) counted",
                        Long.class)
                .setParameter("studio", studio)
                .setParameter("since", since)
                .getSingleResult()
                .intValue();
    }

    /** Rows that are read in one order from one range. */
    private record Range(QueueConditions conditions, String order, boolean latestFirst) {}

    private static final List<Triage.Place> PLACES = List.of(Triage.Place.values());
    private static final String BY_DUE = "due_at, sent_at, reference";
    private static final String BY_SENT = "sent_at, reference";
    private static final String NOT_FIRST_SEEN_BY_ME = """
            not (state = 'SECOND' and exists (select 1 from opinion o where o.studio_id = review.studio_id
                and o.review_id = review.id and o.round = review.round and o.part = 'FIRST' and o.person_id = :me))""";
    private static final String DESPAIR_FIRST = "least(severity + 1, 1), " + BY_DUE;

    private static List<Range> ranges(QueueFilter filter, QueueConditions.Reading reading, QueueConditions all) {
        if (!filter.view().open()) {
            return List.of(new Range(all, BY_SENT, true));
        }
        Range urgent = new Range(all.at(Triage.Place.URGENT, reading), DESPAIR_FIRST, false);
        if (filter.sort() != QueueFilter.Sort.TRIAGE) {
            return List.of(urgent, new Range(all.calm(), BY_SENT, filter.sort() == QueueFilter.Sort.NEWEST));
        }
        return Stream.concat(
                        Stream.of(urgent),
                        PLACES.stream().skip(1).map(place -> new Range(all.at(place, reading), BY_DUE, false)))
                .toList();
    }

    private static int rangeOf(Row row, QueueFilter filter) {
        if (!filter.view().open()) {
            return 0;
        }
        int place = PLACES.indexOf(row.place());
        return filter.sort() == QueueFilter.Sort.TRIAGE ? place : Math.min(place, 1);
    }

    private List<Row> read(Range range, Optional<Review> after, int most, QueueConditions.Reading reading) {
        String order = range.latestFirst() ? range.order().replace(",", " desc,") + " desc" : range.order();
        String begins = after.isEmpty()
                ? ""
                : " and (" + range.order() + ") " + (range.latestFirst() ? "<" : ">") + " ("
                        + range.order()
                                .replace("severity", ":severity")
                                .replaceAll("(due_at|sent_at|reference)", ":after_$1")
                        + ")";
        NativeQuery<Review> query = entities.createNativeQuery(
                "select * from review where " + range.conditions().where() + begins + " order by " + order,
                Review.class);
        range.conditions().values().forEach(query::setParameter);
        after.ifPresent(last -> begin(query, range, last));
        // Rows are shown and never changed: nobody compares them with what was read before each further statement.
        return query.setReadOnly(true).setMaxResults(most).getResultList().stream()
                .map(review -> row(review, reading))
                .toList();
    }

    private static void begin(NativeQuery<Review> query, Range range, Review last) {
        if (range.order().contains("severity")) {
            query.setParameter("severity", (short) last.severity().number());
        }
        if (range.order().contains("due_at")) {
            query.setParameter("after_due_at", last.dueAt());
        }
        query.setParameter("after_sent_at", last.sentAt());
        query.setParameter("after_reference", last.reference());
    }

    private Optional<Review> row(UUID studio, UUID id) {
        return Optional.ofNullable(entities.find(Review.class, new RecordId(studio, id)));
    }

    static Row row(Review review, QueueConditions.Reading reading) {
        Triage.Case is = new Triage.Case(
                review.severity(),
                review.state(),
                !review.urgent(),
                review.dueAt(),
                review.repliedAt(),
                review.sentAt(),
                review.reference());
        return new Row(
                review.id().id(),
                is,
                Triage.place(is, reading.now(), reading.endOfToday()),
                review.clockFrom(),
                review.holder(reading.now()),
                review.assignedTo(),
                review.pausedAt(),
                review.closedAt(),
                review.decidedAt(),
                review.askedAt().isPresent(),
                review.againAt().isPresent(),
                review.photos(),
                review.flags(),
                review.outcomeMark(),
                review.patternMark());
    }
}
