package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/sign-in-page.html
 *
 * @param typed what was typed before the session ended
 * @param provider the identity provider, where there is one
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(String email, String problem, boolean demo, TypedBefore typed, ProviderOffer provider)
        implements TemplateInstance {}
