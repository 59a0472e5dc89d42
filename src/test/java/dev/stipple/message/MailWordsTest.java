package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.web.Language;
import dev.stipple.support.TestDatabase;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every mail says, in every language: nothing that a glance over a shoulder may not see. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MailWordsTest {

    private static final Pattern TELLING = Pattern.compile(
            "hair|scalp|smp|pigment|tattoo|skin|health|medic|doctor|clinic|consult|treat|practition|result|outcome|studio"
                    + "|pelo|capilar|cabell|piel|salud|tatua|médic|clínic|especialista|resultado|estudio|valoraci",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void a_mail_has_one_link_and_no_word_of_what_it_is_about(MailKind kind) {
        Language.known().forEach(language -> saysNothing(kind, language.getLanguage()));
    }

    private static void saysNothing(MailKind kind, String language) {
        MailMessages words = MessageBundles.get(MailMessages.class, Localized.Literal.of(language));
        Map<String, String> values =
                Map.of("link", "https://forms.example/r/abc", "day", "5 December 2026", "reference", "7K2QF-M9XTR");

        String text = kind.text(words, values);

        assertThat(TELLING.matcher(kind.subject(words) + " " + text).results().map(found -> found.group()))
                .isEmpty();
        assertThat(text.lines()).containsOnlyOnce("https://forms.example/r/abc");
        assertThat(text.split("http", -1)).hasSize(2);
        assertThat(text).doesNotContain("<", "{", "&");
        assertThat(kind.subject(words).toLowerCase(Locale.ROOT)).doesNotContain("re:", "!");
    }

    @Test
    void a_spanish_mail_is_in_spanish() {
        MailMessages words = MessageBundles.get(MailMessages.class, Localized.Literal.of("es"));

        assertThat(words.savedFormSubject()).isEqualTo("Tu formulario guardado");
    }

    @Test
    void without_a_server_mails_are_shown_only_where_there_are_no_real_people() {
        assertThat(MailSetup.way(LaunchMode.NORMAL, false, Optional.empty(), "localhost"))
                .isEqualTo(MailSetup.Way.NOWHERE);
        assertThat(MailSetup.way(LaunchMode.NORMAL, true, Optional.empty(), "localhost"))
                .isEqualTo(MailSetup.Way.PAGE);
        assertThat(MailSetup.way(LaunchMode.DEVELOPMENT, false, Optional.empty(), "localhost"))
                .isEqualTo(MailSetup.Way.PAGE);
        assertThat(MailSetup.way(LaunchMode.DEVELOPMENT, true, Optional.of("smtp.example"), "0.0.0.0"))
                .isEqualTo(MailSetup.Way.SERVER);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, PAGE", "localhost, PAGE", "::1, PAGE", "0.0.0.0, NOWHERE", "192.168.1.7, NOWHERE"})
    void mails_of_a_demonstration_are_not_shown_to_the_network(String listensOn, MailSetup.Way way) {
        assertThat(MailSetup.way(LaunchMode.NORMAL, true, Optional.empty(), listensOn))
                .isEqualTo(way);
    }
}
