package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/admin/closed-days-page.html */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClosedDaysPage(
        String studioName, StaffMember member, List<Line> lines, TypedForm form, Problems problems, String notice)
        implements TemplateInstance {

    /** A closed day, and how the form that opens it again names it. */
    record Line(String day, String words) {}
}
