package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/retention-page.html: how long what is kept, what would go now, and whether it goes.
 *
 * @param since since when the program deletes, like "Tue 24 Nov, 5pm"; empty while it only reports
 * @param logRead whether the owner's word was also about the access log
 * @param draftDays how long an unfinished form is kept, as this program is set
 * @param due what is due now, counted
 * @param first the oldest of it, by reference
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RetentionPage(
        String studioName,
        StaffMember member,
        TypedForm form,
        int version,
        String since,
        boolean logRead,
        long draftDays,
        Due due,
        List<Line> first,
        List<Ran> runs,
        Problems problems,
        String notice)
        implements TemplateInstance {

    /** Numbers of forms; those held and those waiting are due, too, and stay. And of lines of the access log. */
    record Due(int notTreated, int treated, int photos, int held, int waiting, long log) {
        public boolean isNone() {
            return notTreated + treated + photos + log == 0;
        }
    }

    /** One form: its reference, what of it is due, since when nothing was heard, and why it stays if it does. */
    record Line(String id, String reference, String what, String last, String stays) {}

    /** One run of the job. */
    record Ran(String at, boolean dry, int notTreated, int treated, int photos, long log) {}
}
