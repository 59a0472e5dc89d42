package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen. */
class PasswordRulesTest {

    private static final List<String> ABOUT = List.of("olive.marsh@harbour.example", "Olive Marsh", "Harbour Studio");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a new and long one",
                "a-password-of-the-test",
                "teapot under gravel 9",
                "copper violin sleeps late",
                "Qzv8!mWp#2Lx",
                "пароль из многих слов"
            })
    void words_that_do_not_belong_together_are_good(String chosen) {
        assertThat(PasswordRules.problem(chosen, ABOUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PasswordPassword",
                "Liverpool2024!!",
                "letmeinletmein",
                "123456789012",
                "qwertyuiop1234",
                "aaaaaaaaaaaaaaaa",
                "1212121212121212",
                "abcdefghijklmno",
                "olive.marsh@harbour.example",
                "OliveMarsh1985",
                "Harbour-Studio-1",
                "iloveyou iloveyou",
                "2020-02-02-2020",
                "correct horse battery staple"
            })
    void what_many_people_have_or_somebody_would_try_first_is_refused(String chosen) {
        assertThat(PasswordRules.problem(chosen, ABOUT))
                .hasValueSatisfying(why -> assertThat(why).startsWith("Many people have a password like this one"));
    }

    @Test
    void a_password_has_12_to_128_characters() {
        assertThat(PasswordRules.problem("teapot gust", ABOUT))
                .hasValueSatisfying(why -> assertThat(why).contains("12 to 128"));
        assertThat(PasswordRules.problem("teapot gravel ".repeat(10), ABOUT)).isPresent();
        assertThat(PasswordRules.problem("teapot under gravel ".repeat(6), ABOUT))
                .isEmpty();
    }
}
