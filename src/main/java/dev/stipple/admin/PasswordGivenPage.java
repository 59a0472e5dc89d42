package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/admin/password-given-page.html: the only time that a one-time password is shown. */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordGivenPage(String studioName, StaffMember member, String name, String password)
        implements TemplateInstance {}
