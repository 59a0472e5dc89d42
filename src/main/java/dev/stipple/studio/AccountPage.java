package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/studio/account-page.html: a person's own sign-in.
 *
 * @param codesLeft how many recovery codes are unused
 * @param provider the identity provider, where there is one
 * @param connected whether they have an account there that signs them in here
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(
        String studioName,
        StaffMember member,
        List<Line> lines,
        boolean factor,
        int codesLeft,
        ProviderOffer provider,
        boolean connected,
        String notice)
        implements TemplateInstance {

    /** A browser in which the person is signed in. */
    record Line(String device, String since, String lastSeen, boolean here) {}
}
