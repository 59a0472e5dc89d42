package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/review/closed-page.html: what the desk may still know of a form that its client withdrew or had deleted. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClosedPage(String studioName, StaffMember member, String reference, boolean erased, String at)
        implements TemplateInstance {}
