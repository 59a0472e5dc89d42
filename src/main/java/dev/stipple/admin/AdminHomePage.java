package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/admin-home-page.html
 *
 * @param clientsBegin the address at which clients begin
 * @param open steps still to do
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AdminHomePage(String studioName, StaffMember member, String clientsBegin, List<Checklist.Step> steps, int open)
        implements TemplateInstance {}
