package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * templates/admin/audit-page.html: who opened or changed what, newest first.
 *
 * @param day the day asked for, or empty
 * @param download address of the same lines as a file
 * @param next address of the next page, or empty
 * @param week what stands out of the last days; on the first page of everything only
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
        Optional<Week> week,
        Problems problems)
        implements TemplateInstance {

    /**
     * One line of the log.
     *
     * @param about whom or what, in words
     * @param link to the form that it is about, or empty
     */
    record Line(String at, String who, String what, String about, String link) {}

    /** Somebody who read much at once, or at an unusual time. */
    record Unusual(String at, String who, String what, String link) {}

    /**
     * What stands out.
     *
     * @param days how far back it is looked for
     * @param many how many forms within an hour are not many yet
     */
    record Week(int days, int many, List<Unusual> found) {}
}
