package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/admin/people-page.html */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PeoplePage(
        String studioName,
        StaffMember member,
        List<Line> lines,
        List<Choice> roles,
        TypedForm form,
        Problems problems,
        String notice)
        implements TemplateInstance {

    /**
     * Somebody who works here, or did.
     *
     * @param waiting has a one-time password and has not chosen their own
     * @param factor has a second factor
     * @param self the one who looks at the page
     */
    record Line(
            String id,
            String name,
            String email,
            String role,
            boolean on,
            boolean waiting,
            boolean factor,
            boolean self,
            List<Choice> roles) {}
}
