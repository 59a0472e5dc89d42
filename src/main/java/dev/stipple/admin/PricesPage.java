package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/prices-page.html
 *
 * @param shown what a practitioner would read for some numbers of sessions; nothing without a table
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PricesPage(
        String studioName,
        StaffMember member,
        TypedForm form,
        int version,
        List<String> shown,
        Problems problems,
        String notice)
        implements TemplateInstance {}
