package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/audit-page.html: who opened or changed what, newest first.
 *
 * @param day the day asked for, or empty
 * @param download address of the same lines as a file
 * @param next address of the next page, or empty
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        String studioName,
        StaffMember member,
        List<Line> lines,
        List<Choice> people,
        List<Choice> kinds,
        String day,
        String download,
        String next,
        Problems problems)
        implements TemplateInstance {

    /**
     * One line of the log.
     *
     * @param about whom or what, in words
     * @param link to the form that it is about, or empty
     */
    record Line(String at, String who, String what, String about, String link) {}
}
