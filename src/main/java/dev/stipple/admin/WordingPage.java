package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/admin/wording-page.html: for each outcome what clients read, and what the studio adds. */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WordingPage(
        String studioName,
        StaffMember member,
        TypedForm form,
        int version,
        List<Part> parts,
        Problems problems,
        String notice)
        implements TemplateInstance {

    /** One outcome, in the words of English. */
    record Part(String outcome, String heading, List<Line> lines) {}

    /**
     * One outcome in one language, as a client reads it.
     *
     * @param tag of the language
     * @param own what is typed, or holds
     * @param age what the sentence asks of a reader, or empty
     */
    record Line(String field, String tag, String language, String heading, String sentence, String own, String age) {}
}
