package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/studio/provider-page.html: on the way to the identity provider, or back from it without having got in.
 *
 * @param problem why nobody was signed in or connected; empty on the way there
 * @param onward the address at the provider; empty after a problem
 * @param connecting whether somebody who is signed in wanted to connect an account
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProviderPage(ProviderOffer provider, String problem, String onward, boolean connecting)
        implements TemplateInstance {}
