package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/review/keys-page.html: the keys of the queue, and how it is shown. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(String studioName, StaffMember member, boolean on, boolean dense) implements TemplateInstance {}
