package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/reading-times-page.html: each number beside the promise that is made from it.
 *
 * @param crisis by when words of despair that came now would be read
 * @param beforeStart what the first page says, in each language
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReadingTimesPage(
        String studioName,
        StaffMember member,
        TypedForm form,
        int version,
        List<Line> lines,
        String crisis,
        List<String> beforeStart,
        Problems problems,
        String notice)
        implements TemplateInstance {

    /**
     * One kind of form.
     *
     * @param value what is typed, or holds
     * @param due by when the desk must have read one that came now
     * @param told what its client would read, in English
     */
    record Line(String field, String title, String unit, String value, String bounds, String due, String told) {}
}
