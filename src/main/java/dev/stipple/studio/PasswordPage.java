package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/password-page.html
 *
 * @param first the password was made by somebody else
 * @param field what the problem is about
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordPage(boolean first, String field, String problem) implements TemplateInstance {}
