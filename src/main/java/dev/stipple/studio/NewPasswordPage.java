package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/new-password-page.html
 *
 * @param token of the link, carried along in the form
 * @param done whether the password was just taken
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewPasswordPage(String token, String problem, boolean done) implements TemplateInstance {

    @Override
    public String toString() {
        return "NewPasswordPage";
    }
}
