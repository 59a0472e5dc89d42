package dev.stipple.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/help/about-smp-page.html: each claim beside what is true.
 *
 * @param tag the language to show it in
 */
@CheckedTemplate(basePath = "help", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AboutSmpPage(AboutSmp about, String tag) implements TemplateInstance {}
