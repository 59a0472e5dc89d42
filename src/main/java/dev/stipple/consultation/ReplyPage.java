package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;

/**
 * templates/consultation/reply-page.html: the questions that a practitioner asks again, and room for an answer to own words.
 *
 * @param ask id of the question back that it shows
 * @param back the result, for a browser that may read it; or empty
 * @param until the last day on which it can be answered
 * @param asks the practitioner's own words, or empty
 * @param words as typed
 * @param wordsProblem what is wrong with them; empty when nothing is
 * @param help words of despair are in what was typed and is not taken as an answer yet
 * @param soon where to turn about a sign on the skin that is in it; empty when there is none
 * @param unsent what was entered on the page of another question and could not be sent; or empty
 * @param doctors whom to turn to about a sign on the skin that is in that; none when there is no such sign
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyPage(
        StudioProfile studio,
        String address,
        String ask,
        String back,
        String until,
        String asks,
        List<Group> groups,
        String words,
        String most,
        String wordsProblem,
        List<PageReading.Problem> problems,
        String notice,
        boolean help,
        String soon,
        String unsent,
        List<Support.Contact> doctors,
        Set<String> drawings)
        implements TemplateInstance {

    /**
     * Questions of one page of the form.
     *
     * @param title of the page, or empty where the question says the same
     * @param opened a new answer led to them
     */
    record Group(String title, String hint, boolean opened, List<QuestionView> questions) {}
}
