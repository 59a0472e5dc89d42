package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/studio/setup-before-page.html: what a second press reads, in the place of the page that the first one led to. */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SetupBeforePage() implements TemplateInstance {}
