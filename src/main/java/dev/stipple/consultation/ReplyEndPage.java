package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/reply-end-page.html: an answer that has been sent, one that was not, or why there is nothing to
 * answer any more.
 *
 * @param says what became of it, in sentences
 * @param doctors whom to turn to about a sign on the skin that was told; none when there is no such sign
 * @param unsent what was entered and could not be sent, or empty
 * @param tell the result from which the studio can be told it instead, or empty
 * @param back the result, for a browser that may read it; or empty
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyEndPage(
        StudioProfile studio,
        String title,
        List<String> says,
        List<Support.Contact> doctors,
        String unsent,
        String tell,
        String back)
        implements TemplateInstance {}
