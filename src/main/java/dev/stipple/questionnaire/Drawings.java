package dev.stipple.questionnaire;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sets of drawings that a choice can be shown with. An edition names a set; each of its answers finds its drawing by its
 * code. The drawings themselves are templates/drawings, one symbol for each code named here.
 */
public enum Drawings {
    /** Where hair is thin or gone, seen from above. */
    PATTERN(
            "head",
            "hairline",
            "hairline-crown",
            "crown",
            "top-thinning",
            "all-over",
            "front-band",
            "tight-edges",
            "patches",
            "pulled",
            "sudden-shedding",
            "little-or-none",
            "scar"),
    /** How far a hairline has moved back. */
    STAGE_HAIRLINE("head", "stage-one", "stage-two", "stage-three"),
    /** How far hairline and crown have changed. */
    STAGE_HAIRLINE_CROWN("head", "stage-one", "stage-two", "stage-three", "stage-four", "stage-five"),
    /** How wide a parting is. */
    STAGE_TOP("head", "stage-one", "stage-two", "stage-three", "stage-four"),
    /** How hair is worn, seen from the front. */
    STYLE("face", "shaved", "very-short", "longer-with-thin-areas", "long-over-bare"),
    /** How high a front hairline stands. */
    HAIRLINE_HEIGHT("face", "where-it-is", "one-finger-higher", "lowest"),
    /** How the edge of a front hairline looks. */
    HAIRLINE_EDGE("face", "soft", "defined"),
    /** Tones of skin. */
    TONES("", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6", "tone-7", "tone-8", "tone-9", "tone-10"),
    /** The areas of the head map, which is one drawing: tags/headMap.html. */
    ZONES(
            "",
            "front-left",
            "front-right",
            "front-middle",
            "middle-left",
            "middle-right",
            "crown",
            "temple-left",
            "temple-right",
            "ear-left",
            "ear-right",
            "back-upper",
            "back-lower");

    private final String base;
    // Set.copyOf is immutable; its declared type cannot say so
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> codes;

    Drawings(String base, String... codes) {
        this.base = base;
        this.codes = Set.of(codes);
    }

    /** The codes that are drawn. */
    public Set<String> codes() {
        return codes;
    }

    /** The id of the symbol for a code. */
    public String symbol(String code) {
        return "d-" + word() + "-" + code;
    }

    /** The set as an edition writes it, and the name of its template. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The templates that a page needs for some sets, what several of them share once and first. */
    public static Set<String> templates(Collection<Drawings> sets) {
        return Stream.concat(sets.stream().map(set -> set.base), sets.stream().map(Drawings::template))
                .filter(template -> !template.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String template() {
        return this == ZONES ? "" : word();
    }
}
