package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/factor-page.html: the second factor is asked.
 *
 * @param typed what was typed before the session ended
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactorPage(String problem, TypedBefore typed) implements TemplateInstance {}
