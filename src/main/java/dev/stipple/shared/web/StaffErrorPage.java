package dev.stipple.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/shared/staff-error-page.html: what happened and what to do, for those who work here. */
@CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StaffErrorPage(String title, String text, String incident, Again again, boolean desk)
        implements TemplateInstance {}
