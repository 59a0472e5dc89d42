package dev.stipple.numbers;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of one client's aftercare together. */
@ApplicationScoped
class AftercarePages {

    private final Studios studios;
    private final People people;
    private final Submissions submissions;
    private final Aftercares aftercares;
    private final Clock clock;

    AftercarePages(Studios studios, People people, Submissions submissions, Aftercares aftercares, Clock clock) {
        this.studios = studios;
        this.people = people;
        this.submissions = submissions;
        this.aftercares = aftercares;
        this.clock = clock;
    }

    /** What was typed, and what stands against it. */
    record Typed(AftercareForm form, List<AftercareForm.Problem> problems, String notice) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** Of a form that was opened for this person. */
    AftercarePage of(StaffMember member, SentConsultation sent, Typed typed) {
        Course course = aftercares.course(new RecordId(sent.studioId(), sent.id()));
        return page(member, sent, course, typed);
    }

    /** After the client ended the form: nothing of it is opened, and what was typed just now is shown, to be kept elsewhere. */
    AftercarePage closed(StaffMember member, UUID submission, Typed typed) {
        return new AftercarePage(
                studios.byId(member.studioId()).name(),
                member,
                submission.toString(),
                "",
                submissions.references(member.studioId(), List.of(submission)).getOrDefault(submission, ""),
                List.of(),
                false,
                "",
                "",
                true,
                typed.notice(),
                typed.form(),
                typed.problems(),
                AftercarePage.Choices.ALL);
    }

    private AftercarePage page(StaffMember member, SentConsultation sent, Course course, Typed typed) {
        StudioProfile studio = studios.byId(member.studioId());
        ZoneId zone = studio.hours().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<UUID, StaffMember> colleagues = people.of(studio.id());
        List<AftercarePage.Line> lines = course.entries().stream()
                .sorted(Comparator.comparing(Course.Entry::on)
                        .reversed()
                        .thenComparing(Course.Entry::at, Comparator.reverseOrder()))
                .map(entry -> line(sent, course, entry, colleagues, zone))
                .toList();
        return new AftercarePage(
                studio.name(),
                member,
                sent.id().toString(),
                sent.answers().words("name").orElse("No name given"),
                sent.shownReference(),
                lines,
                course.treatedBy(today).isPresent(),
                due(course, today),
                typed.form()
                        .correctsOf()
                        .flatMap(course::standing)
                        .map(AftercarePages::named)
                        .orElse(""),
                false,
                typed.notice(),
                typed.form(),
                typed.problems(),
                AftercarePage.Choices.ALL);
    }

    private static String due(Course course, LocalDate today) {
        return course.treatedBy(today)
                .filter(treated -> course.standing().stream()
                        .noneMatch(entry -> entry.kind() == AftercareKind.DAY_30
                                && entry.on().isAfter(treated)))
                .map(treated -> treated.plusDays(Course.LOOK_DUE_AFTER_DAYS))
                .map(day -> day.isAfter(today)
                        ? "The 30-day look is due on " + ShownTime.date(day) + "."
                        : "The 30-day look has been due since " + ShownTime.date(day) + ".")
                .orElse("");
    }

    private static AftercarePage.Line line(
            SentConsultation sent, Course course, Course.Entry entry, Map<UUID, StaffMember> colleagues, ZoneId zone) {
        String by = Optional.ofNullable(colleagues.get(entry.by()))
                .map(StaffMember::name)
                .orElse("somebody");
        boolean replaced = course.replaced(entry);
        boolean standing = !replaced && !entry.takenBack();
        return new AftercarePage.Line(
                ShownTime.date(entry.on()),
                entry.takenBack()
                        ? entry.kind().title() + ", taken back"
                        : entry.kind().title(),
                says(entry),
                entry.note().note(),
                "Recorded by " + by + ", " + ShownTime.moment(entry.at(), zone),
                replaced ? "Corrected since" : "",
                standing ? "/desk/s/" + sent.id() + "/aftercare?corrects=" + entry.id() : "");
    }

    private static List<String> says(Course.Entry entry) {
        if (entry.takenBack()) {
            return List.of("An earlier entry was a mistake.");
        }
        List<String> says = new ArrayList<>();
        if (entry.kind().looks()) {
            AftercareNote note = entry.note();
            says.add("Healed: " + Choice.label(Choice.LOOKS, note.look()));
            says.add("Went wrong: " + Choice.label(Choice.COMPLICATIONS, note.complication()));
            if (!note.words().isEmpty()) {
                says.add(note.words());
            }
            says.add("Satisfied: " + Choice.label(Choice.SATISFACTION, note.satisfaction()));
        }
        return says;
    }

    private static String named(Course.Entry entry) {
        return entry.kind().title() + " of " + ShownTime.date(entry.on());
    }
}
