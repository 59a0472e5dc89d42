package dev.stipple.numbers;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/numbers/aftercare-due-page.html: whose 30-day look is due, the longest ago first. */
@CheckedTemplate(basePath = "numbers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AftercareDuePage(String studioName, StaffMember member, List<Line> lines) implements TemplateInstance {

    /** One client. */
    record Line(String id, String name, String reference, String treated, long daysAgo) {}
}
