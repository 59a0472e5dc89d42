package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * templates/review/closed-page.html: what the desk may still know of a form that its client withdrew or had deleted.
 *
 * @param deleted that it was deleted, why and when; empty when it was withdrawn
 * @param hold address at which deletion by age is stopped; empty for whoever may not, and once it is deleted
 * @param care words of despair that still wait for a person; the client was told that they do
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClosedPage(
        String studioName,
        StaffMember member,
        String reference,
        String deleted,
        String at,
        String hold,
        Optional<Care> care)
        implements TemplateInstance {

    /**
     * Whom to reach, how, by when, and because of which words. Nothing else of the form.
     *
     * @param address where it is recorded that somebody did
     * @param note as typed
     * @param problem what is wrong with the note, or empty
     */
    record Care(
            String name,
            String by,
            List<SubmissionPage.Way> reach,
            List<String> words,
            String address,
            String note,
            String problem) {}
}
