package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {

    @Test
    void a_text_of_20_000_characters_will_do_where_there_is_room_for_it() {
        assertThat(TextFormat.PARAGRAPH.problem(Slips.ENGLISH, "Your note", "x".repeat(20_000), 20_000))
                .isEmpty();
    }

    @Test
    void one_character_too_many_is_refused_with_both_numbers() {
        assertThat(TextFormat.PARAGRAPH
                        .problem(Slips.ENGLISH, "Your note", "x".repeat(20_001), 20_000)
                        .orElseThrow())
                .matches("Your note has 20\\D001 characters and there is room for 20\\D000\\. .*");
    }

    @Test
    void numbers_are_written_the_english_way_on_any_machine() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(TextFormat.PARAGRAPH
                            .problem(Slips.ENGLISH, "Your note", "x".repeat(20_001), 20_000)
                            .orElseThrow())
                    .startsWith("Your note has 20,001 characters");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_face_counts_as_one_character() {
        assertThat(TextFormat.LINE.problem(Slips.ENGLISH, "Your note", "\uD83D\uDE00".repeat(3), 3))
                .isEmpty();
        assertThat(TextFormat.LINE.problem(Slips.ENGLISH, "Your note", "\uD83D\uDE00".repeat(4), 3))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1B, 0x7F, 0x85})
    void control_characters_are_refused(int control) {
        String text = "a" + Character.toString(control) + "b";

        assertThat(TextFormat.PARAGRAPH
                        .problem(Slips.ENGLISH, "Your note", text, 100)
                        .orElseThrow())
                .startsWith("Your note has an invisible control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\r\nb", "a\u00E9b"})
    void tabs_line_ends_and_letters_of_any_language_are_no_control_characters(String text) {
        assertThat(TextFormat.PARAGRAPH.problem(Slips.ENGLISH, "Your note", text, 100))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name@example.com", "a.b+c@mail.example.co.uk", "o'neil@example.org"})
    void an_email_address_has_a_name_and_a_domain_with_a_dot(String text) {
        assertThat(email(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name@",
                "@example.com",
                "name@example",
                "name@example.",
                "name@.com",
                "na me@example.com",
                "a@b@example.com",
                "a@example.com, b@example.com"
            })
    void what_is_no_single_email_address_is_refused(String text) {
        assertThat(email(text)).contains("Enter an email address in the right format, like name@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900 123", "+44 7700 900 123", "(020) 7946-0000", "1234567"})
    void a_phone_number_has_seven_digits_or_more(String text) {
        assertThat(phone(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12-34-56 ( )", "call me on 07700 900 123", "0770090012e", "07700+900123"})
    void what_cannot_be_dialled_is_refused(String text) {
        assertThat(phone(text)).contains("Enter a phone number, like 07700 900 123 or +44 7700 900 123");
    }

    @Test
    void a_line_takes_any_words() {
        assertThat(TextFormat.LINE.problem(Slips.ENGLISH, "Your name", "name@", 100))
                .isEmpty();
    }

    @Test
    void marks_that_turn_the_direction_are_taken_out_and_nothing_else() {
        assertThat(TextFormat.withoutTurns("a\u202Ab\u202Ec\u2066d\u2069e")).isEqualTo("abcde");
        assertThat(TextFormat.withoutTurns("a\u2029b c")).isEqualTo("a\u2029b c");
    }

    private static Optional<String> email(String text) {
        return TextFormat.EMAIL.problem(Slips.ENGLISH, "Your email address", text, 200);
    }

    private static Optional<String> phone(String text) {
        return TextFormat.PHONE.problem(Slips.ENGLISH, "Your phone number", text, 200);
    }
}
