package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/hand-over-page.html
 *
 * @param heirs colleagues who may become the owner
 * @param asksCode whether a code is asked besides the password
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HandOverPage(
        String studioName,
        StaffMember member,
        List<Choice> heirs,
        TypedForm form,
        boolean asksCode,
        Problems problems,
        String notice)
        implements TemplateInstance {}
