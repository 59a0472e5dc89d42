package dev.stipple.consultation;

import dev.stipple.record.DoctorsLetter;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;

/**
 * templates/consultation/letter-page.html: the client chooses what a letter to a doctor may say, and reads it.
 *
 * @param matters all that could be shared; nothing is ticked for the client
 * @param shown whether the letter itself stands below
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LetterPage(
        StudioProfile studio,
        String back,
        String address,
        List<DoctorsLetter.Matter> matters,
        Set<String> shared,
        DoctorsLetter letter,
        boolean shown,
        String notice)
        implements TemplateInstance {}
