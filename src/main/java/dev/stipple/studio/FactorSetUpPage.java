package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/factor-set-up-page.html: an app takes the key over.
 *
 * @param must whether nothing else opens before
 * @param key to be typed where no camera is
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactorSetUpPage(boolean must, FactorKey.Square square, String key, String problem) implements TemplateInstance {}
