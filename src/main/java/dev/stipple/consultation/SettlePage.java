package dev.stipple.consultation;

import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/settle-page.html: two answers that do not fit together, as soon as both are given. Either can be
 * changed; both can stand, with a few words or without.
 *
 * @param after slug of the page that was answered last
 * @param help words of despair are on the page, and it comes back before they are kept
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettlePage(
        StudioProfile studio,
        String title,
        String hint,
        String back,
        String after,
        boolean change,
        String notice,
        boolean help,
        List<QuestionView> questions,
        List<PageReading.Problem> problems)
        implements TemplateInstance {

    static SettlePage of(
            PageFrame frame,
            String after,
            Posted typed,
            List<PageReading.Problem> problems,
            String notice,
            boolean help) {
        String back = frame.questionnaire()
                .page(after)
                .map(page -> Addresses.of(frame.studio(), page))
                .orElse(frame.address());
        return new SettlePage(
                frame.studio(),
                frame.page().title(),
                frame.page().hint(),
                back,
                after,
                frame.change(),
                notice,
                help,
                QuestionPage.views(frame, frame.page().questions(), false, typed, problems),
                problems);
    }
}
