package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/withdraw-page.html: what taking back one's agreement does, and the button.
 *
 * @param careBy by when a person still makes contact, because of words of despair; empty when there are none
 * @param reachable the client left a way to reach them
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WithdrawPage(StudioProfile studio, String back, String address, String careBy, boolean reachable, String notice)
        implements TemplateInstance {}
