package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/saved-page.html: the code, the last day, the mail, and how to come back.
 *
 * @param address where codes are entered, in full
 * @param mail what is happening to the mail: waiting, sent, failed; empty when none was asked for
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SavedPage(
        StudioProfile studio,
        String code,
        String until,
        long days,
        String address,
        String here,
        String mail,
        String sender,
        String subject)
        implements TemplateInstance {}
