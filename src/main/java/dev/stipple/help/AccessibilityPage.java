package dev.stipple.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/help/accessibility-page.html: what works, what does not, and another way.
 *
 * @param draftDays how long an unfinished form is kept, as this program is set
 */
@CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccessibilityPage(long draftDays) implements TemplateInstance {}
