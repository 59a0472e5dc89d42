package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One mutant per defect: each must be refused with its file, its line and the mend. */
class BrokenEditionTest {

    /** The files as they ship, each parsed once: a mutant differs in one of them. */
    private static final Map<String, Tree> WHOLE = new ConcurrentHashMap<>();

    @Test
    void broken_yaml_is_refused_with_file_and_line() {
        assertRefused("rules/age.yaml", text -> text + "\n- id: [broken", "rules/age.yaml line");
    }

    @Test
    void an_unknown_key_is_refused_with_the_keys_that_exist() {
        assertRefused("rules/age.yaml", text -> text.replaceFirst("  factor:", "  faktor:"), "unknown key \"faktor\"");
    }

    @Test
    void a_fact_that_no_question_gives_is_refused() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replace("fact: age", "fact: agee"),
                "no question gives the fact \"agee\"");
    }

    @Test
    void a_code_that_no_option_has_is_refused() {
        assertRefused(
                "rules/hopes.yaml",
                text -> text.replace("is: unwilling", "is: unwillingly"),
                "no option of \"patch-test\"");
    }

    @Test
    void a_duplicate_rule_is_refused() {
        assertRefused("rules/age.yaml", text -> text + text, "is used twice");
    }

    @Test
    void an_example_that_fails_is_refused() {
        assertRefused("rules/age.yaml", text -> text.replaceFirst("below: 18", "below: 17"), "should be");
    }

    @Test
    void a_banned_phrase_for_clients_is_refused() {
        assertRefused(
                "pages/your-hair.yaml",
                text -> text.replaceFirst(
                        "title: What would you like help with\\?", "title: Are you a perfect candidate"),
                "banned phrase \"perfect candidate\"");
    }

    @Test
    void an_unknown_source_is_refused() {
        assertRefused(
                "rules/age.yaml", text -> text.replaceFirst("source: P44", "source: P999"), "not in sources.yaml");
    }

    @Test
    void a_question_that_nothing_reads_is_refused() {
        assertRefused(
                "pages/before.yaml",
                text -> text.replaceFirst("context: true\n(\\s+)label: May we", "label: May we"),
                "reads \"consent\"");
    }

    @Test
    void a_stack_of_stacks_is_refused_before_it_can_go_round_in_a_circle() {
        assertRefused(
                "rules/stacks.yaml",
                text -> text.replaceFirst("finding: diabetes-in-range", "finding: scar-stack"),
                "could go round in a circle");
    }

    @Test
    void a_stack_of_a_rule_that_is_not_there_is_refused() {
        assertRefused(
                "rules/stacks.yaml",
                text -> text.replaceFirst("finding: diabetes-in-range", "finding: diabetes-in-rage"),
                "which is not in the book");
    }

    @Test
    void bands_that_leave_a_number_out_are_refused() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replaceFirst("fact: age, at-least: 18", "fact: age, at-least: 19"),
                "18 falls between");
    }

    @Test
    void an_answer_that_no_rule_reads_is_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst("(code: willing, label: \"[^\"]*\"), clean: true", "$1"),
                "the answer \"willing\" of \"patch-test\" is read by no rule");
    }

    @Test
    void client_wording_that_is_hard_to_read_is_refused() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replaceFirst(
                        "client: \"[^\"]*\"",
                        "client: \"Administration of micropigmentation is contraindicated for individuals below the statutory minimum age\""),
                "reads at school grade");
    }

    @Test
    void words_found_in_text_may_not_make_anything_milder() {
        assertRefused(
                "rules/written-words.yaml",
                text -> text.replaceFirst(
                        "when: \\{ fact: mentions-self-harm, includes: crisis \\}",
                        "when: { not: { fact: mentions-self-harm, includes: crisis } }"),
                "may only make the outcome stricter");
    }

    @Test
    void a_finding_is_read_by_stacks_only() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replaceFirst("when: \\{ fact: age, below: 18 \\}", "when: { finding: recent-transplant }"),
                "findings are read by stacks");
    }

    @Test
    void a_question_that_depends_on_a_later_one_is_refused() {
        assertRefused(
                "pages/your-hair.yaml",
                text -> text.replaceFirst(
                        "(?s)(- id: area-amount\n)", "$1      when: { fact: patch-test, is: willing }\n"),
                "which is asked later");
    }

    @Test
    void a_page_that_can_never_be_asked_is_refused() {
        assertRefused(
                "pages/mood.yaml",
                text -> text.replaceFirst(
                                "(?s)(- slug: appearance\n)",
                                "$1  when: { all: [ { fact: feel, is: a-lot }, { fact: feel, is: a-little } ] }\n")
                        .replaceFirst(
                                "(?s)(slug: appearance\n  when: [^\n]*\n.*?)\n  when:.*?(\n  questions:)", "$1$2"),
                "is never asked");
    }

    @Test
    void an_item_of_a_scale_without_a_number_is_refused() {
        assertRefused(
                "option-sets.yaml",
                text -> text.replaceFirst("label: \"Several days\", score: 1", "label: \"Several days\""),
                "needs a one-choice question here");
    }

    @Test
    void a_phrase_that_ends_in_a_gap_is_refused() {
        assertRefused(
                "words/medicines.yaml",
                text -> text.replaceFirst("(?m)^(\\s+)- warfarin\\b.*$", "$1- warfarin _"),
                "begins or ends with a gap");
    }

    @Test
    void a_code_of_a_word_list_that_no_rule_reads_is_refused() {
        assertRefused(
                "words/self-harm-es.yaml",
                text -> text.replace("code: crisis", "code: crsis").replace("[crisis]", "[crsis]"),
                "no rule reads the code \"crsis\" of the words for \"mentions-self-harm\"");
    }

    @Test
    void negations_of_a_class_that_the_list_does_not_have_are_refused() {
        assertRefused(
                "words/medicines-es.yaml",
                text -> text.replaceFirst("classes: \\[blood-thinner, ", "classes: [blood-thiner, "),
                "the negations name the class \"blood-thiner\"");
    }

    @Test
    void a_factor_that_the_evidence_does_not_have_is_refused() {
        assertRefused("rules/age.yaml", text -> text.replaceFirst("factor: F01", "factor: F155"), "no factor \"F155\"");
    }

    @Test
    void photos_that_would_be_required_are_refused() {
        assertRefused(
                "pages/finish.yaml",
                text -> text.replaceFirst("kind: photos\n(\\s+)optional: true", "kind: photos\n$1missing: Add a photo"),
                "photos are never required");
    }

    @Test
    void photos_under_another_address_or_beside_another_question_are_refused() {
        assertRefused(
                "pages/finish.yaml",
                text -> text.replace("slug: add-photos", "slug: pictures"),
                "stands alone on the page with the slug add-photos");
        assertRefused(
                "pages/finish.yaml",
                text -> text.replace("slug: photos\n", "slug: photo-question\n")
                        .replace("slug: add-photos", "slug: photos")
                        .replace("slug: contact", "slug: add-photos"),
                "this slug is kept for the page with the photos question");
    }

    @Test
    void a_view_that_there_is_not_is_refused() {
        assertRefused(
                "pages/finish.yaml",
                text -> text.replace("code: scar,", "code: profile,"),
                "\"profile\" is not a view");
    }

    @Test
    void a_way_of_showing_that_there_is_not_is_refused() {
        assertRefused(
                "pages/your-hair.yaml",
                text -> text.replaceFirst("shown-as: pictures", "shown-as: movies"),
                "\"movies\" is not a shown-as. Use one of list, map, pictures, swatches");
    }

    @Test
    void a_set_of_drawings_that_there_is_not_is_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst("drawings: style", "drawings: styles"),
                "\"styles\" is not a drawings. Use one of");
    }

    @Test
    void pictures_that_name_no_drawings_are_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst(" +drawings: style\n", ""),
                "\"drawings\" is missing. Add it");
    }

    @Test
    void drawings_of_a_list_are_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst(" +shown-as: pictures\n", ""),
                "\"drawings\" belongs to shown-as: pictures");
    }

    @Test
    void an_answer_that_nobody_drew_is_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst(" +without-picture: \\[unsure\\]\n", ""),
                "\"style\": there is no drawing of \"unsure\" in \"style\". Draw it, or name the code in without-picture");
    }

    @Test
    void a_code_without_a_picture_that_no_option_has_is_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst("without-picture: \\[unsure\\]", "without-picture: [unsure, unsre]"),
                "\"without-picture\" names the code \"unsre\"");
    }

    @Test
    void a_step_of_a_scale_for_a_code_that_no_option_has_is_refused() {
        assertRefused(
                "pages/your-hair.yaml",
                text -> text.replaceFirst(
                        "code: stage-one, near: \"Norwood 1\"", "code: stage-none, near: \"Norwood 1\""),
                "\"scale\" names the code \"stage-none\"");
    }

    @Test
    void a_map_without_one_of_its_areas_is_refused() {
        assertRefused(
                "option-sets.yaml",
                text -> text.replaceFirst("(?m)^.*code: temple-left.*\n", ""),
                "the map has areas that no option stands for: temple-left");
    }

    @Test
    void a_map_with_an_area_that_is_not_on_it_is_refused() {
        assertRefused(
                "option-sets.yaml",
                text -> text.replaceFirst("code: temple-left", "code: forehead"),
                "there is no drawing of \"forehead\" in \"zones\"");
    }

    @Test
    void a_map_of_one_answer_is_refused() {
        assertRefused(
                "pages/plans.yaml",
                text -> text.replaceFirst("shown-as: pictures\n +drawings: style\n", "shown-as: map\n"),
                "\"style\": cannot be shown as map. A map needs a several-choice question");
    }

    @Test
    void a_tone_without_a_swatch_is_refused() {
        assertRefused(
                "pages/skin.yaml",
                text -> text.replaceFirst("code: tone-10", "code: tone-11"),
                "there is no drawing of \"tone-11\" in \"tones\"");
    }

    @Test
    void a_text_that_a_language_does_not_say_is_refused() {
        assertRefused(
                "es/rules/age.yaml",
                text -> text.replaceFirst("(?m)^rule\\.([a-z-]+)\\.client: .*\n", ""),
                "es does not say \"rule.");
    }

    @Test
    void a_blank_text_of_a_language_is_refused_and_hides_no_other_defect() {
        assertRefused(
                "es/rules/age.yaml",
                text -> text.replaceFirst("(?m)^(rule\\.[a-z-]+\\.client): .*$", "$1: \"\"")
                        + "\nrule.nobody.client: Nadie\n",
                "es does not say \"rule.",
                "nothing is called \"rule.nobody.client\"");
    }

    @Test
    void a_text_of_options_that_no_question_has_is_refused() {
        assertRefused(
                "es/common.yaml",
                text -> text + "\nset.nobodys.one.label: Nadie\n",
                "no question uses the options of \"set.nobodys.one.label\"");
    }

    @Test
    void a_text_said_in_two_files_is_refused() {
        assertRefused(
                "es/common.yaml",
                text -> text + "\n" + firstLine("es/rules/age.yaml", "client") + "\n",
                "is said in two files");
    }

    @Test
    void a_banned_phrase_of_a_language_is_refused() {
        assertRefused(
                "es/rules/age.yaml",
                text -> text.replaceFirst("(?m)^(rule\\.[a-z-]+\\.client): .*$", "$1: Te lo garantizamos"),
                "has the banned phrase \"garantiz");
    }

    @Test
    void a_place_to_fill_that_a_language_leaves_out_is_refused() {
        assertRefused(
                "es/common.yaml",
                text -> text.replaceFirst("%s", ""),
                "must have the same places to fill as the English");
    }

    @Test
    void a_percent_sign_that_would_be_filled_is_refused() {
        assertRefused(
                "es/common.yaml",
                text -> text.replaceFirst("(?m)^(phrase\\.[a-z-]+): \"?([^\"\n]*)\"?$", "$1: \"$2 100 % d\""),
                "has a % that is no place to fill");
    }

    @Test
    void urgent_signs_that_no_question_gives_are_refused() {
        assertRefused(
                "urgent.yaml",
                text -> text.replaceFirst("fact: [a-z-]+", "fact: nobodys-fact"),
                "no question gives the fact \"nobodys-fact\"");
    }

    @Test
    void every_defect_is_named_at_once() {
        assertRefused(
                "rules/age.yaml",
                text -> text.replaceFirst("below: 18", "below: 17").replaceFirst("source: P44", "source: P999"),
                "not in sources.yaml",
                "should be");
    }

    private static void assertRefused(String file, UnaryOperator<String> breakIt, String... messages) {
        String whole = resource(file);
        String broken = breakIt.apply(whole);
        assertThat(broken).as("the mutation changes the file").isNotEqualTo(whole);

        EditionException refused = catchThrowableOfType(
                EditionException.class,
                () -> EditionCheck.passed(
                        EditionReader.files(name -> name.equals(file) ? TreeParser.yaml(name, broken) : whole(name))));

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains(messages);
        assertThat(refused.defects())
                .doesNotHaveDuplicates()
                .allSatisfy(defect -> assertThat(defect.place().line()).isPositive());
    }

    private static String firstLine(String file, String word) {
        return resource(file)
                .lines()
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static Tree whole(String name) {
        return WHOLE.computeIfAbsent(name, first -> TreeParser.yaml(first, resource(first)));
    }

    private static String resource(String name) {
        try (InputStream file = BrokenEditionTest.class.getResourceAsStream("/edition/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
