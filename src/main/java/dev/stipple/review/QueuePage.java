package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/review/queue-page.html */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QueuePage(
        String studioName,
        StaffMember member,
        List<QueueLine> lines,
        List<ClosedLine> closed,
        long total,
        int previous,
        int next,
        boolean more)
        implements TemplateInstance {

    /** One row as it reads. */
    record QueueLine(
            String id,
            String severity,
            String tag,
            String name,
            String reference,
            String sent,
            String due,
            String who,
            boolean asks,
            boolean again,
            boolean withdrawn) {}

    /** A form that its client withdrew or had deleted; of a deleted one the name is gone. */
    record ClosedLine(String id, String name, String reference, boolean erased, String at) {}

    static String tag(Severity severity) {
        return switch (severity) {
            case CRISIS -> "Contact today";
            case SAFETY -> "Safety";
            case RED -> "Red";
            case AMBER -> "Amber";
            case ROUTINE -> "No flag";
        };
    }
}
