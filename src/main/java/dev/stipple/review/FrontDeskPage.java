package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/review/front-desk-page.html: who sent a form and who has it, and nothing of what it says. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FrontDeskPage(
        String studioName,
        StaffMember member,
        List<Line> lines,
        List<Ended> ended,
        List<QueuePage.Choice> people,
        String next,
        String problem)
        implements TemplateInstance {

    /** One form: who, when, and in whose hands. */
    record Line(String id, String name, String reference, String sent, String who, String assigned) {}

    /** A form that its client withdrew or had deleted; of a deleted one the name is gone. */
    record Ended(String name, String reference, boolean erased, String at) {}
}
