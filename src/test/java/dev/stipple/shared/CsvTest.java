package dev.stipple.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells_are_quoted_and_quotes_doubled() {
        assertThat(Csv.line(List.of("Ana", "says \"no\", twice", "")))
                .isEqualTo("\"Ana\",\"says \"\"no\"\", twice\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\uFEFF=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "\"=1",
                "|calc",
                "%1",
                "\u0000x",
                "\tAna",
                "=cmd|' /C calc'!A0"
            })
    void what_a_spreadsheet_could_take_for_a_formula_begins_with_an_apostrophe(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Okafor", "2026-11-20T10:00Z", "a=b", "O'Neil", "é", "3"})
    void ordinary_text_is_left_as_it_is(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("\"" + cell + "\"\r\n");
    }
}
