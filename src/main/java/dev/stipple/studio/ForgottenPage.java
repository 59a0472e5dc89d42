package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/forgotten-page.html
 *
 * @param offered whether there is mail
 * @param asked whether a link was just asked for
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ForgottenPage(String email, String problem, boolean offered, boolean asked) implements TemplateInstance {}
