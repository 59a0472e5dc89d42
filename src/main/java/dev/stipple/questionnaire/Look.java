package dev.stipple.questionnaire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the answers of a choice are shown to the client, and what they come near to on a scale that practitioners know.
 *
 * @param drawings the set that the pictures are taken from; none for a list
 * @param withoutPicture codes of the answers that stay words, such as "none of these"
 * @param scale steps of a published scale by code; never shown to a client
 */
public record Look(As as, Optional<Drawings> drawings, Set<String> withoutPicture, Map<String, String> scale) {

    /** A plain list of words. */
    public static final Look LIST = new Look(As.LIST, Optional.empty(), Set.of(), Map.of());

    public Look {
        withoutPicture = Set.copyOf(withoutPicture);
        scale = Map.copyOf(scale);
    }

    /** The ways of showing a choice. */
    public enum As {
        LIST,
        PICTURES,
        MAP,
        SWATCHES;

        /** The way as an edition writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The symbol drawn for an answer; none where words stand alone, or where the whole question is one drawing. */
    public Optional<String> symbol(String code) {
        return drawings.filter(set -> as == As.PICTURES || as == As.SWATCHES)
                .filter(set -> set.codes().contains(code) && !withoutPicture.contains(code))
                .map(set -> set.symbol(code));
    }
}
