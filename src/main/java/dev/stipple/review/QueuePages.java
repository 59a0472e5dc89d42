package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Editions;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the queue's page together, for those who read answers. */
@ApplicationScoped
class QueuePages {

    private final Studios studios;
    private final People people;
    private final ReviewQueue queue;
    private final Submissions submissions;
    private final Labels labels;
    private final SavedViews views;
    private final QueueMarks marks;
    private final Editions editions;
    private final Photos photos;
    private final OpenedForStaff opened;
    private final DeskSettings settings;
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
            OpenedForStaff opened,
            DeskSettings settings,
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
        this.opened = opened;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an address asks for. */
    record Asked(QueueFilter filter, Optional<ReviewQueue.After> after, Optional<UUID> selected) {

        /** The same page of the queue as it stands in an address, without the question mark. */
        String query() {
            return after.map(this::beyond).orElseGet(filter::query);
        }

        /** The page that begins after a row. */
        String beyond(ReviewQueue.After row) {
            return filter.with("after", row.code());
        }
    }

    /** In one transaction: the database is told once who asks. */
    @Transactional
    QueuePage of(StaffMember member, Asked asked, QueuePage.Notice notice) {
        StudioProfile studio = studios.byId(member.studioId());
        Instant now = clock.instant();
        QueueConditions.Reading when = reading(member, studio, now);
        Map<QueueFilter.View, Integer> waiting = queue.waiting(when);
        ReviewQueue.Page page = queue.page(when, asked.filter(), asked.after());
        QueueLines lines = lines(studio, now, asked, page);
        List<QueuePage.Line> shown = page.rows().stream().map(lines::of).toList();
        return new QueuePage(
                studio.name(),
                member,
                tabs(waiting, asked.filter().view()),
                narrowing(member, lines),
                shown,
                shown.stream()
                        .filter(QueuePage.Line::open)
                        .map(QueuePage.Line::id)
                        .findFirst()
                        .orElse(""),
                counted(waiting, when, asked.filter()),
                page.next().map(asked::beyond).orElse(""),
                asked.query(),
                peek(member, lines, page),
                now.toEpochMilli() + "",
                settings.denseRows(),
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

    private QueueLines lines(StudioProfile studio, Instant now, Asked asked, ReviewQueue.Page page) {
        List<UUID> ids = page.rows().stream().map(ReviewQueue.Row::id).toList();
        Map<String, byte[]> outcomes = new LinkedHashMap<>();
        DecidedOutcome.all()
                .forEach(outcome -> outcomes.put(outcome.code(), marks.outcome(studio.id(), outcome.code())));
        Map<String, String> patterns = patterns(studio.id());
        Map<String, byte[]> patternMarks = new LinkedHashMap<>();
        patterns.keySet().forEach(code -> patternMarks.put(code, marks.pattern(studio.id(), code)));
        return new QueueLines(
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

    private static List<QueuePage.ViewTab> tabs(Map<QueueFilter.View, Integer> waiting, QueueFilter.View current) {
        return Arrays.stream(QueueFilter.View.values())
                .map(view -> new QueuePage.ViewTab(
                        view.words(),
                        QueueFilter.of(view).query(),
                        Optional.ofNullable(waiting.get(view))
                                .map(QueuePages::number)
                                .orElse(""),
                        view == current))
                .toList();
    }

    static String number(int counted) {
        return counted > ReviewQueue.COUNTED ? ReviewQueue.COUNTED + "+" : Integer.toString(counted);
    }

    /** "6 of 23", or "23". */
    private String counted(Map<QueueFilter.View, Integer> waiting, QueueConditions.Reading when, QueueFilter filter) {
        Integer known = waiting.get(filter.view());
        String all = number(known != null ? known : queue.count(when, QueueFilter.of(filter.view())));
        return filter.narrowed() ? number(queue.count(when, filter)) + " of " + all : all;
    }

    private QueuePage.Narrowing narrowing(StaffMember member, QueueLines lines) {
        QueueFilter filter = lines.asked().filter();
        QueueChoices choices = QueueChoices.of(
                filter, lines.staff().values(), labels.all(lines.studio().id()), lines.patterns());
        return new QueuePage.Narrowing(
                choices.selects(),
                filter.photos(),
                filter.view() == QueueFilter.View.ALL ? "" : filter.view().code(),
                choices.chips(),
                QueueFilter.of(filter.view()).query(),
                filter.narrowed(),
                views.of(member),
                filter.query(),
                choices.staff(),
                choices.labels());
    }

    /** Only a row of this page can be looked into: nothing else was asked for. */
    private Optional<QueuePage.Peek> peek(StaffMember member, QueueLines lines, ReviewQueue.Page page) {
        return lines.asked()
                .selected()
                .flatMap(id ->
                        page.rows().stream().filter(row -> row.id().equals(id)).findFirst())
                .filter(row -> !row.is().state().closed())
                .flatMap(row -> opened.open(member, AccessLog.Kind.SUBMISSION, row.id())
                        .map(sent -> new QueuePage.Peek(
                                row.id().toString(),
                                sent.answers().words("name").orElse(QueueLines.NO_NAME),
                                sent.shownReference(),
                                FirstLook.words(sent.assessment()),
                                lines.of(row).reason(),
                                sent.assessmentIn("en").map(QueuePages::flags).orElse(List.of()),
                                sent.answers().words("own-question").orElse(""),
                                photos.of(new RecordId(lines.studio().id(), row.id()))
                                        .size(),
                                lines.name(row.holder()))));
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
