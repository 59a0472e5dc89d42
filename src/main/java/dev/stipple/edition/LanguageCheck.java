package dev.stipple.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether every further language of an edition says all that clients read, nothing else, and nothing that it must not. */
final class LanguageCheck {

    /** Filled by the program: {@code {until}} in wording, {@code %s} in its own phrases. */
    private static final Pattern GAP = Pattern.compile("\\{[a-z-]+}|%s");

    private final Map<String, String> written;
    private final List<Defect> defects = new ArrayList<>();

    private LanguageCheck(Map<String, String> written) {
        this.written = written;
    }

    static List<Defect> defects(Edition edition) {
        if (edition.translations().isEmpty()) {
            return List.of();
        }
        Map<String, String> written = new HashMap<>(TranslatedTexts.of(TreeParser.json("edition", edition.document())));
        written.putAll(Spoken.phrases());
        LanguageCheck check = new LanguageCheck(written);
        edition.translations().values().forEach(translated -> check.check(translated.spoken()));
        return check.defects;
    }

    private void check(Spoken spoken) {
        for (String key : new TreeSet<>(written.keySet())) {
            if (!spoken.texts().parts().containsKey(key)) {
                defects.add(new Defect(spoken.texts().place(), spoken.tag() + " does not say \"" + key + "\". Add it"));
            }
        }
        spoken.texts().parts().forEach((key, text) -> check(spoken.tag(), key, text));
    }

    private void check(String tag, String key, Tree text) {
        String english = written.get(key);
        if (english == null) {
            defects.add(new Defect(text.place(), "nothing is called \"" + key + "\". Take it out"));
            return;
        }
        if (!(text instanceof Tree.Scalar said) || said.text().isBlank()) {
            defects.add(new Defect(text.place(), tag + " does not say \"" + key + "\". Add it"));
            return;
        }
        String words = said.text();
        BannedPhrases.in(words, tag)
                .forEach(phrase -> defects.add(new Defect(
                        text.place(), key + " has the banned phrase \"" + phrase + "\". Say it in another way")));
        if (key.startsWith(Spoken.PHRASE) && words.replace("%s", "").contains("%")) {
            defects.add(new Defect(text.place(), key + " has a % that is no place to fill. Say it in words"));
        }
        if (!gaps(words).equals(gaps(english))) {
            defects.add(new Defect(
                    text.place(), key + " must have the same places to fill as the English: " + gaps(english)));
        }
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
