package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/consultation/withdraw-page.html: what taking back one's agreement does, and the button. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WithdrawPage(StudioProfile studio, String back, String address, String notice) implements TemplateInstance {}
