package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.questionnaire.Look;
import dev.stipple.rules.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedEditionTest {

    private static final List<String> MANDATORY = List.of(
            "F01", "F04", "F05", "F06", "F07", "F08", "F12", "F18", "F19", "F21", "F23", "F25", "F26", "F28", "F29",
            "F30", "F34", "F36", "F42", "F43", "F44", "F45", "F46", "F47", "F54", "F57", "F67", "F68", "F69", "F70",
            "F71", "F72", "F73", "F74", "F76", "F77", "F82", "F89", "F92", "F94", "F95", "F101");

    private static final Edition EDITION = EditionReader.shipped();

    @Test
    void it_reads_and_has_no_defect() {
        assertThat(EditionCheck.defects(EDITION)).isEmpty();
    }

    @Test
    void it_covers_every_factor_that_the_first_edition_must_have() {
        assertThat(factors()).containsAll(MANDATORY).hasSizeGreaterThanOrEqualTo(45);
    }

    @Test
    void it_has_no_trace_of_a_question_on_blood_borne_viruses() {
        assertThat(factors()).doesNotContain("F55");
        assertThat(EDITION.document()).doesNotContainPattern("(?i)\\b(hiv|aids|hepatitis|virus)");
    }

    @Test
    void skin_type_is_never_more_than_a_note() {
        assertThat(EDITION.ruleBook().rules())
                .filteredOn(rule -> rule.factor().equals("F25"))
                .isNotEmpty()
                .allMatch(rule -> rule.disposition() == dev.stipple.rules.Disposition.NOTE);
    }

    @Test
    void published_as_json_and_read_back_it_is_the_same_edition() {
        Edition back = EditionReader.document(EDITION.document());

        assertThat(back.sha256()).isEqualTo(EDITION.sha256());
        assertThat(back.questionnaire()).isEqualTo(EDITION.questionnaire());
        assertThat(back.ruleBook()).isEqualTo(EDITION.ruleBook());
    }

    @Test
    void the_build_has_written_it_down_as_its_files_are() {
        assertThat(BuiltEdition.read().document()).isEqualTo(EDITION.document());
    }

    @Test
    void an_edition_from_before_there_were_pictures_still_reads_as_lists() throws IOException {
        JsonNode document = new ObjectMapper().readTree(EDITION.document());
        Stream.of("shown-as", "drawings", "without-picture", "scale")
                .forEach(key -> document.findParents(key).forEach(question -> ((ObjectNode) question).remove(key)));

        Edition old = EditionReader.document(document.toString());

        assertThat(EditionCheck.defects(old)).isEmpty();
        assertThat(old.questionnaire().questions())
                .allSatisfy(question -> assertThat(question.asked().look()).isEqualTo(Look.LIST));
    }

    private static List<String> factors() {
        return EDITION.ruleBook().rules().stream().map(Rule::factor).distinct().toList();
    }
}
