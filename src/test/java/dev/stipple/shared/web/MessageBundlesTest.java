package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.support.Bundle;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fixed words around the form: a key that one language lacks would be said in another. */
class MessageBundlesTest {

    private static final Pattern GAP = Pattern.compile("\\{\\w+}");

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    @Test
    void every_area_of_the_program_has_its_words() {
        assertThat(bundles()).extracting(Bundle::name).contains("layout", "form", "save", "result", "help");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_is_said_in_both_languages_with_the_same_gaps(Bundle bundle) {
        assertThat(bundle.spanish().keySet()).isEqualTo(bundle.english().keySet());
        assertThat(bundle.english())
                .allSatisfy((key, english) -> assertThat(gaps(bundle.spanish().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(gaps(english)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_message_has_a_banned_phrase(Bundle bundle) {
        assertThat(bundle.english())
                .allSatisfy((key, text) ->
                        assertThat(BannedPhrases.in(text, "en")).as(key).isEmpty());
        assertThat(bundle.spanish())
                .allSatisfy((key, text) ->
                        assertThat(BannedPhrases.in(text, "es")).as(key).isEmpty());
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
