package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A code as people type it. */
class ReturnCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KQ4L-XP2RT",
                "7kq4l xp2rt",
                " 7KQ4LXP2RT\n",
                "7 K Q 4 L - X P 2 R T",
                "7KQ4L\u2013XP2RT",
                "7KQ4L\u00a0XP2RT",
                "7KQ4L.XP2RT",
                "7KQ41-XP2RT",
                "7KQ4I-XP2RT",
                "7kq4i-xp2rt"
            })
    void separators_case_and_letters_that_can_only_be_one_other_do_not_count(String typed) {
        ReturnCode code = ReturnCode.typed(typed);

        assertThat(code.slip()).isEqualTo(ReturnCode.Slip.NONE);
        assertThat(code.shown()).isEqualTo("7KQ4L-XP2RT");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/r/abcdefghijklmnopqrstuvwxyz,/r/abcdefghijklmnopqrstuvwxyz",
        "' look: https://example.org/c/northgate/r/abcdefghijklmnopqrstuvwxyz ',/c/northgate/r/abcdefghijklmnopqrstuvwxyz"
    })
    void a_pasted_link_leads_where_it_leads_to_a_saved_form_or_to_a_result(String pasted, String path) {
        assertThat(ReturnCode.pastedLink(pasted)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'',BLANK",
        "' - ',BLANK",
        "7KQ4M,SHAPE",
        "7KQ4M-XP2RTA,SHAPE",
        "7KQ4M-XP2R!,SHAPE",
        "7KQ4M-XP2R0,ZERO_OR_O",
        "oKQ4M-XP2RT,ZERO_OR_O"
    })
    void a_slip_is_told_from_a_wrong_code(String typed, ReturnCode.Slip slip) {
        assertThat(ReturnCode.typed(typed).slip()).isEqualTo(slip);
    }
}
