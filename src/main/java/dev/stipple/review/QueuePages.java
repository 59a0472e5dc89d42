package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Editions;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts the queue's page together, for those who read answers. */
@ApplicationScoped
class QueuePages {

    private static final String NO_NAME = "No name given";

    private final Studios studios;
    private final People people;
    private final ReviewQueue queue;
    private final Submissions submissions;
    private final Labels labels;
    private final SavedViews views;
    private final QueueMarks marks;
    private final Editions editions;
    private final Photos photos;
    private final AccessLog access;
    private final Clock clock;

    QueuePages(
            Studios studios,
            People people,
            ReviewQueue queue,
            Submissions submissions,
            Labels labels,
            SavedViews views,
            QueueMarks marks,
            Editions editions,
            Photos photos,
            AccessLog access,
            Clock clock) {
        this.studios = studios;
        this.people = people;
        this.queue = queue;
        this.submissions = submissions;
        this.labels = labels;
        this.views = views;
        this.marks = marks;
        this.editions = editions;
        this.photos = photos;
        this.access = access;
        this.clock = clock;
    }

    /** What an address asks for. */
    record Asked(QueueFilter filter, Optional<ReviewQueue.After> after, Optional<UUID> selected) {}

    /** Everything that the lines of one page are made from. */
    private record Reading(
            StaffMember member,
            StudioProfile studio,
            Instant now,
            Asked asked,
            Map<UUID, String> names,
            Map<UUID, StaffMember> staff,
            Map<UUID, List<Labels.Named>> labels,
            Map<String, byte[]> outcomes,
            Map<String, String> patterns,
            Map<String, byte[]> patternMarks) {

        Ageing ageing() {
            return new Ageing(studio.hours(), now);
        }

        ZoneId zone() {
            return studio.hours().zone();
        }
    }

    QueuePage of(StaffMember member, Asked asked, QueuePage.Notice notice) {
        StudioProfile studio = studios.byId(member.studioId());
        Instant now = clock.instant();
        QueueConditions.Reading when = reading(member, studio, now);
        ReviewQueue.Page page = queue.page(when, asked.filter(), asked.after());
        Reading reading = reading(member, studio, now, asked, page);
        List<QueuePage.Line> lines =
                page.rows().stream().map(row -> line(row, reading)).toList();
        String query = asked.filter().query();
        return new QueuePage(
                studio.name(),
                member,
                tabs(when, asked.filter()),
                narrowing(member, reading),
                lines,
                counted(when, asked.filter()),
                page.next()
                        .map(after -> query + (query.isEmpty() ? "" : "&") + "after=" + after.code())
                        .orElse(""),
                query,
                peek(reading, page),
                now.toEpochMilli() + "",
                notice);
    }

    String studioName(StaffMember member) {
        return studios.byId(member.studioId()).name();
    }

    /** The most pressing case that nobody has claimed and that does not wait for somebody else. */
    Optional<UUID> next(StaffMember member) {
        StudioProfile studio = studios.byId(member.studioId());
        return queue.unclaimed(reading(member, studio, clock.instant()));
    }

    /** For whoever reads it without being anybody. */
    static QueueConditions.Reading reading(StudioProfile studio, Instant now) {
        return new QueueConditions.Reading(
                studio.id(), new UUID(0, 0), now, studio.hours().endOfDay(now));
    }

    static QueueConditions.Reading reading(StaffMember member, StudioProfile studio, Instant now) {
        return new QueueConditions.Reading(
                studio.id(), member.id(), now, studio.hours().endOfDay(now));
    }

    private Reading reading(StaffMember member, StudioProfile studio, Instant now, Asked asked, ReviewQueue.Page page) {
        List<UUID> ids = page.rows().stream().map(ReviewQueue.Row::id).toList();
        Map<String, byte[]> outcomes = new LinkedHashMap<>();
        DecidedOutcome.all()
                .forEach(outcome -> outcomes.put(outcome.code(), marks.outcome(studio.id(), outcome.code())));
        Map<String, String> patterns = patterns(studio.id());
        Map<String, byte[]> patternMarks = new LinkedHashMap<>();
        patterns.keySet().forEach(code -> patternMarks.put(code, marks.pattern(studio.id(), code)));
        return new Reading(
                member,
                studio,
                now,
                asked,
                submissions.names(studio.id(), ids),
                people.of(studio.id()),
                labels.of(studio.id(), ids),
                outcomes,
                patterns,
                patternMarks);
    }

    /** The patterns of the edition in force, by code. */
    private Map<String, String> patterns(UUID studio) {
        Map<String, String> patterns = new LinkedHashMap<>();
        editions.inForce(studio)
                .edition()
                .questionnaire()
                .question("pattern")
                .map(Question::options)
                .orElse(List.of())
                .forEach(option -> patterns.put(option.code(), option.label()));
        return patterns;
    }

    private QueuePage.Line line(ReviewQueue.Row row, Reading reading) {
        Triage.Case is = row.is();
        String pausedOn =
                row.pausedAt().map(at -> ShownTime.moment(at, reading.zone())).orElse("");
        String name = reading.names().getOrDefault(row.id(), NO_NAME);
        Ageing ageing = reading.ageing();
        boolean open = reading.asked().filter().view().open();
        boolean paused = is.state().paused();
        return new QueuePage.Line(
                row.id().toString(),
                QueueFilter.code(is.severity()),
                QueuePage.tag(is.severity()),
                row.flags(),
                name,
                QueuePage.initials(name),
                is.reference().substring(0, 5) + "-" + is.reference().substring(5),
                QueueMarks.code(reading.outcomes(), row.outcomeMark())
                        .flatMap(DecidedOutcome::of)
                        .map(DecidedOutcome::shortTitle)
                        .orElse("Person first"),
                open && !paused ? ageing.waited(row.clockFrom(), is.dueAt()) : paused ? "Paused" : "",
                paused ? "fresh" : ageing.age(row.clockFrom(), is.dueAt()).code(),
                open ? ageing.reason(row.place(), is, pausedOn) : ended(row, reading.zone()),
                name(row.holder(), reading),
                name(row.assignedTo(), reading),
                QueueMarks.code(reading.patternMarks(), row.patternMark())
                        .map(code -> reading.patterns().getOrDefault(code, ""))
                        .orElse(""),
                is.state() == ReviewState.WAITING ? "" : is.state().words(),
                reading.labels().getOrDefault(row.id(), List.of()).stream()
                        .map(Labels.Named::name)
                        .toList(),
                row.asks(),
                row.again(),
                is.state() == ReviewState.WITHDRAWN,
                row.photos(),
                ShownTime.moment(is.sentAt(), reading.zone()),
                is.state() != ReviewState.ERASED && (is.state() != ReviewState.WITHDRAWN || open),
                reading.asked().selected().filter(row.id()::equals).isPresent());
    }

    private static String ended(ReviewQueue.Row row, ZoneId zone) {
        return Stream.of(row.closedAt(), row.decidedAt())
                .flatMap(Optional::stream)
                .findFirst()
                .map(at -> ShownTime.moment(at, zone))
                .orElse("");
    }

    private static String name(Optional<UUID> person, Reading reading) {
        return person.flatMap(id -> Optional.ofNullable(reading.staff().get(id)))
                .map(StaffMember::name)
                .orElse("");
    }

    private List<QueuePage.ViewTab> tabs(QueueConditions.Reading when, QueueFilter filter) {
        return Arrays.stream(QueueFilter.View.values())
                .map(view -> {
                    QueueFilter bare = QueueFilter.of(Map.of("view", view.code()));
                    return new QueuePage.ViewTab(
                            view.words(),
                            bare.query(),
                            view.open() ? number(queue.count(when, bare)) : "",
                            view == filter.view());
                })
                .toList();
    }

    static String number(int counted) {
        return counted > ReviewQueue.COUNTED ? ReviewQueue.COUNTED + "+" : Integer.toString(counted);
    }

    /** "6 of 23", or "23". */
    private String counted(QueueConditions.Reading when, QueueFilter filter) {
        String all = number(
                queue.count(when, QueueFilter.of(Map.of("view", filter.view().code()))));
        return filter.narrowed() ? number(queue.count(when, filter)) + " of " + all : all;
    }

    private QueuePage.Narrowing narrowing(StaffMember member, Reading reading) {
        QueueFilter filter = reading.asked().filter();
        QueueChoices choices = QueueChoices.of(
                filter, reading.staff().values(), labels.all(reading.studio().id()), reading.patterns());
        return new QueuePage.Narrowing(
                choices.selects(),
                filter.photos(),
                filter.view() == QueueFilter.View.ALL ? "" : filter.view().code(),
                choices.chips(),
                QueueFilter.of(Map.of("view", filter.view().code())).query(),
                filter.narrowed(),
                views.of(member),
                filter.query(),
                choices.staff(),
                choices.labels());
    }

    /** Only a row of this page can be looked into: nothing else was asked for. */
    private Optional<QueuePage.Peek> peek(Reading reading, ReviewQueue.Page page) {
        return reading.asked()
                .selected()
                .flatMap(id ->
                        page.rows().stream().filter(row -> row.id().equals(id)).findFirst())
                .flatMap(row -> submissions
                        .open(reading.studio().id(), row.id())
                        .filter(sent -> !row.is().state().closed())
                        .map(sent -> logged(reading, sent))
                        .map(sent -> new QueuePage.Peek(
                                row.id().toString(),
                                sent.answers().words("name").orElse(NO_NAME),
                                sent.shownReference(),
                                FirstLook.words(sent.assessment()),
                                line(row, reading).reason(),
                                sent.assessmentIn("en").map(QueuePages::flags).orElse(List.of()),
                                sent.answers().words("own-question").orElse(""),
                                photos.of(new RecordId(reading.studio().id(), row.id()))
                                        .size(),
                                name(row.holder(), reading))));
    }

    private SentConsultation logged(Reading reading, SentConsultation sent) {
        access.opened(reading.studio().id(), reading.member().id(), AccessLog.Kind.SUBMISSION, sent.id());
        return sent;
    }

    private static List<QueuePage.PeekFlag> flags(AssessmentDocument made) {
        return Flag.of(made).stream()
                .filter(flag -> !flag.severity().equals("note"))
                .map(flag -> new QueuePage.PeekFlag(
                        flag.severity(),
                        flag.tag(),
                        flag.title(),
                        flag.finding().practitioner()))
                .toList();
    }
}
