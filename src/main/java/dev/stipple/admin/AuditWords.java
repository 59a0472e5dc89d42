package dev.stipple.admin;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Csv;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lines of the access log for people: ids of colleagues become names. Clients have none here. */
record AuditWords(Map<UUID, StaffMember> colleagues, ZoneId zone) {

    AuditPage.Line shown(AccessLog.Line line) {
        return new AuditPage.Line(
                ShownTime.moment(line.at(), zone), who(line), line.kind().words(), about(line), link(line));
    }

    AuditPage.Unusual shown(UnusualReading.Found found) {
        String forms = found.forms() == 1 ? "1 form" : found.forms() + " different forms";
        return new AuditPage.Unusual(
                ShownTime.moment(found.from(), zone),
                name(found.actor()),
                forms + (found.outside() ? " outside working hours" : " within an hour"),
                "/admin/audit?person=" + found.actor() + "&kind=&day="
                        + found.from().atZone(zone).toLocalDate());
    }

    /** The file's first line. */
    static String columns() {
        return Csv.line(List.of("time", "person", "person id", "act", "about id"));
    }

    String csv(AccessLog.Line line) {
        return Csv.line(List.of(
                line.at()
                        .atZone(zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toOffsetDateTime()
                        .toString(),
                who(line),
                line.actor().toString(),
                line.kind().words(),
                line.subject().toString()));
    }

    private static String link(AccessLog.Line line) {
        if (line.kind().ofForm()) {
            return "/desk/s/" + line.subject();
        }
        return line.kind() == AccessLog.Kind.CLIENT_FILE ? "/desk/clients/" + line.subject() : "";
    }

    private String about(AccessLog.Line line) {
        return switch (line.kind()) {
            case SUBMISSION, PHOTO, PRINT, PDF, COPY, OWN_COPY, BREAK_GLASS -> "form " + line.subject();
            case PEOPLE -> name(line.subject());
            case CLIENT_FILE -> "client " + line.subject();
            case SEARCH,
                    EXPORT,
                    SETTINGS,
                    KEY_CHANGE,
                    KEY_DESTROYED,
                    KEY_MASTER,
                    STUDIO_ENDING,
                    STUDIO_STAYS,
                    STUDIO_ENDED,
                    LOG_ENDED -> "";
        };
    }

    /** What whoever runs the program did is in the name of the studio itself. */
    private String who(AccessLog.Line line) {
        if (line.kind() == AccessLog.Kind.OWN_COPY) {
            return "the client";
        }
        if (line.kind() == AccessLog.Kind.LOG_ENDED) {
            return "Stipple, by itself";
        }
        return line.kind().ofKeys() && line.actor().equals(line.subject())
                ? "whoever runs Stipple"
                : name(line.actor());
    }

    private String name(UUID person) {
        return Optional.ofNullable(colleagues.get(person))
                .map(StaffMember::name)
                .orElse(person.toString());
    }
}
