package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.EditionReader;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSectionsTest {

    private static final Questionnaire FORM = EditionReader.shipped().questionnaire();

    @Test
    void a_page_that_loses_more_than_five_in_a_hundred_asks_to_be_looked_at() {
        List<Section.Row> rows = funnel(100, 94, 90);

        assertThat(rows.get(1).cells()).containsExactly("94", "94%", "6%: look at this page");
        assertThat(rows.get(rows.size() - 1).cells()).containsExactly("90", "90%", "4%");
    }

    @Test
    void of_few_forms_a_loss_is_told_and_not_judged() {
        assertThat(funnel(10, 8, 8).get(1).cells()).containsExactly("8", "80%", "20%");
    }

    @Test
    void a_page_that_only_some_are_asked_neither_loses_anybody_nor_counts_few_out_loud() {
        String asked = FORM.pages().stream()
                .filter(page -> page.when().isPresent() && !page.inPlace())
                .map(Page::title)
                .findFirst()
                .orElseThrow();

        assertThat(funnel(100, 100, 100))
                .filteredOn(row -> row.head().equals(asked))
                .first()
                .satisfies(row -> assertThat(row.cells()).containsExactly("fewer than 5", "", "asked of some only"));
    }

    @Test
    void the_median_says_that_it_is_worked_out_from_ranges() {
        Section section = FormSections.time(new Sums(Map.of("took:7", 1L, "took:10", 2L, "took:20", 1L)));

        assertThat(section.says().get(0))
                .contains("within about 9 minutes (goal 10)", "within about 18 minutes (goal 16)");
        assertThat(section.says().get(1)).contains("not from single forms");
    }

    private static List<Section.Row> funnel(long started, long answered, long sent) {
        Map<String, Long> counts = new HashMap<>();
        counts.put("started", started);
        counts.put("sent", sent);
        FORM.pages()
                .forEach(page -> counts.put("page:" + page.slug(), page.when().isEmpty() ? answered : 3L));
        return FormSections.funnel(new Sums(counts), FORM).grid().orElseThrow().rows();
    }
}
