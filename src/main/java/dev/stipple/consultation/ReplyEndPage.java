package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/reply-end-page.html: an answer that has been sent, or why there is nothing to answer any more.
 *
 * @param done it was answered
 * @param says what became of it, in sentences
 * @param doctors whom to turn to about a sign on the skin that was told; none when there is no such sign
 * @param typed what could not be sent, or empty
 * @param back the result, for a browser that may read it; or empty
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyEndPage(
        StudioProfile studio, boolean done, List<String> says, List<Support.Contact> doctors, String typed, String back)
        implements TemplateInstance {}
