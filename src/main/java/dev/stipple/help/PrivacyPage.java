package dev.stipple.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/help/privacy-page.html: what happens to answers, in plain words.
 *
 * @param draftDays how long an unfinished form is kept, as this program is set
 */
@CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PrivacyPage(long draftDays) implements TemplateInstance {}
