package dev.stipple.questionnaire;

import static dev.stipple.questionnaire.Forms.DAY;
import static dev.stipple.questionnaire.Forms.answers;
import static dev.stipple.questionnaire.Forms.ask;
import static dev.stipple.questionnaire.Forms.choice;
import static dev.stipple.questionnaire.Forms.choices;
import static dev.stipple.questionnaire.Forms.is;
import static dev.stipple.questionnaire.Forms.page;
import static dev.stipple.questionnaire.Forms.pageWhen;
import static dev.stipple.questionnaire.Forms.posted;
import static dev.stipple.questionnaire.Forms.questionnaire;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedAgainTest {

    private static final Questionnaire FORM = questionnaire(
            page("before", ask("consent").one("agree")),
            page(
                    "skin",
                    ask("scar").one("yes", "no"),
                    ask("where").when(is("scar", "yes")).several("crown", "nape", "none")),
            page(
                    "health",
                    ask("medicine").one("yes", "no"),
                    ask("note").optional().text(20)),
            pageWhen(is("medicine", "yes"), "more", ask("which").one("usual", "rare")),
            pageWhen(is("which", "rare"), "even-more", ask("name").text(100)),
            page("add", ask("photos").optional().photos("front")),
            page("contact", ask("email").identity().text(100), ask("reply-by").one("email")));

    private static final Answers HELD = answers(
            "consent", choice("agree"),
            "scar", choice("yes"),
            "where", choices("crown"),
            "medicine", choice("no"),
            "note", new Answer.Skipped(),
            "photos", new Answer.Skipped(),
            "email", new Answer.Words("ana@example.com"),
            "reply-by", choice("email"));

    @Test
    void only_what_is_asked_stands_on_the_page() {
        AskedAgain asked = AskedAgain.of(form("medicine"));

        assertThat(asked.questions()).extracting(Question::id).containsExactly("medicine");
        assertThat(asked.answers()).isEqualTo(HELD);
    }

    @Test
    void nothing_else_is_read_whatever_is_posted() {
        AskedAgain read = read("medicine", "medicine", "no", "scar", "no", "email", "else@example.com", "which", "x");

        assertThat(read.complete()).isTrue();
        assertThat(read.answers()).isEqualTo(HELD);
    }

    @Test
    void an_answer_that_opens_a_question_asks_that_first() {
        AskedAgain read = read("medicine", "medicine", "yes", "which", "usual");

        assertThat(read.complete()).isFalse();
        assertThat(read.problems()).isEmpty();
        assertThat(read.more()).isTrue();
        assertThat(read.opened()).containsExactly("which");
        assertThat(read.questions()).extracting(Question::id).containsExactly("medicine", "which");
        assertThat(read.answers().to("which")).isEmpty();
    }

    @Test
    void an_opened_question_that_was_shown_must_be_answered() {
        AskedAgain blank = AskedAgain.read(form("medicine"), posted("medicine", "yes"), Set.of("which"));
        AskedAgain full =
                AskedAgain.read(form("medicine"), posted("medicine", "yes", "which", "usual"), Set.of("which"));

        assertThat(blank.problems()).extracting(PageReading.Problem::question).containsExactly("which");
        assertThat(blank.more()).isFalse();
        assertThat(full.complete()).isTrue();
        assertThat(full.answers().choice("which")).contains("usual");
    }

    @Test
    void a_chain_of_openings_is_followed_to_its_end() {
        AskedAgain second =
                AskedAgain.read(form("medicine"), posted("medicine", "yes", "which", "rare"), Set.of("which"));
        AskedAgain third = AskedAgain.read(
                form("medicine"),
                posted("medicine", "yes", "which", "rare", "name", "Zopimine"),
                Set.of("which", "name"));

        assertThat(second.complete()).isFalse();
        assertThat(second.opened()).containsExactlyInAnyOrder("which", "name");
        assertThat(third.complete()).isTrue();
        assertThat(third.answers().words("name")).contains("Zopimine");
    }

    @Test
    void answers_behind_a_branch_that_closes_no_longer_count() {
        AskedAgain read = read("scar", "scar", "no");

        assertThat(read.complete()).isTrue();
        assertThat(read.answers()).isEqualTo(HELD.with("scar", choice("no")).without("where"));
    }

    @Test
    void of_two_asked_questions_the_one_that_closes_is_not_required_and_can_be_opened_again() {
        AskedAgain.Form both = new AskedAgain.Form(FORM, HELD, Set.of("scar", "where"), DAY);

        AskedAgain closed = AskedAgain.read(both, posted("scar", "no", "where", "nape"), Set.of());
        AskedAgain open = AskedAgain.read(both, posted("scar", "yes"), Set.of());

        assertThat(closed.complete()).isTrue();
        assertThat(closed.answers().to("where")).isEmpty();
        assertThat(closed.questions()).extracting(Question::id).containsExactly("scar", "where");
        assertThat(open.problems()).extracting(PageReading.Problem::question).containsExactly("where");
    }

    @Test
    void a_blank_answer_is_told_and_changes_nothing() {
        AskedAgain read = read("medicine");

        assertThat(read.problems()).extracting(PageReading.Problem::question).containsExactly("medicine");
        assertThat(read.answers()).isEqualTo(HELD);
    }

    @Test
    void what_says_who_somebody_is_their_consent_and_their_photos_are_never_asked_back() {
        Askable askable = new Askable(FORM);

        assertThat(FORM.pages().stream().flatMap(page -> askable.of(page, HELD).stream()))
                .extracting(Question::id)
                .containsExactly("scar", "where", "medicine", "note");
    }

    private static AskedAgain read(String asked, String... posted) {
        return AskedAgain.read(form(asked), posted(posted), Set.of());
    }

    private static AskedAgain.Form form(String asked) {
        return new AskedAgain.Form(FORM, HELD, Set.of(asked), DAY);
    }
}
