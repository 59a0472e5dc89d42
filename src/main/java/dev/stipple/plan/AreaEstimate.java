package dev.stipple.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guess at the area that a client marked on the map of the head. Never a price, never a number of visits: a practitioner
 * measures.
 *
 * @param area square centimetres, a quarter either way, rounded to 10
 * @param cards how many bank cards of 8.56 by 5.40 cm, which is 46 square centimetres, cover it
 */
public record AreaEstimate(Span area, Span cards) {

    /** Around the head above the ears and brows, in centimetres, when nobody measured it. */
    public static final double USUAL_HEAD = 57;

    /** Square centimetres of a scalp on a head of 57 cm: our nominal, to be replaced once 50 heads are measured. */
    private static final double SCALP = 500;

    private static final double CARD = 46;
    private static final double EITHER_WAY = 0.25;
    private static final int STEP = 10;
    private static final double SMALLEST_HEAD = 40;
    private static final double LARGEST_HEAD = 75;

    /**
     * Percent of the scalp in each area of the map. The sums are those by which dermatology shares out a scalp: top 40, back
     * 24, each side 18 (clinical evidence, source P26e); how each is split further is our own.
     */
    private static final Map<String, Integer> PERCENT = Map.ofEntries(
            Map.entry("front-left", 4),
            Map.entry("front-right", 4),
            Map.entry("front-middle", 6),
            Map.entry("middle-left", 6),
            Map.entry("middle-right", 6),
            Map.entry("crown", 14),
            Map.entry("temple-left", 5),
            Map.entry("temple-right", 5),
            Map.entry("ear-left", 13),
            Map.entry("ear-right", 13),
            Map.entry("back-upper", 14),
            Map.entry("back-lower", 10));

    /** What is taken when the amount was not told. */
    private static final double HALF = 0.5;

    private static final Map<String, Double> AMOUNTS =
            Map.of("a-little", 0.25, "about-half", HALF, "most", 0.75, "all", 1.0);

    /** The estimate for a head of usual size. */
    public static Optional<AreaEstimate> of(Collection<String> zones, Optional<String> amount) {
        return of(zones, amount, USUAL_HEAD);
    }

    /**
     * The estimate for a head of known size.
     *
     * @param zones codes of the areas marked; a code that is no area, such as "not sure", leaves nothing to estimate
     * @param amount code of how much of them; about half when it was not told
     * @param head centimetres around the head
     * @throws IllegalArgumentException when the head is smaller than 40 or larger than 75 cm
     */
    public static Optional<AreaEstimate> of(Collection<String> zones, Optional<String> amount, double head) {
        if (!(head >= SMALLEST_HEAD && head <= LARGEST_HEAD)) {
            throw new IllegalArgumentException("a head measures 40 to 75 cm around");
        }
        Set<String> marked = Set.copyOf(zones);
        if (marked.isEmpty() || !PERCENT.keySet().containsAll(marked)) {
            return Optional.empty();
        }
        int percent =
                marked.stream().mapToInt(zone -> PERCENT.getOrDefault(zone, 0)).sum();
        double share = amount.map(code -> AMOUNTS.getOrDefault(code, HALF)).orElse(HALF);
        double size = head / USUAL_HEAD;
        return Optional.of(around(SCALP * size * size * percent / 100 * share));
    }

    private static AreaEstimate around(double middle) {
        double low = middle * (1 - EITHER_WAY);
        double high = middle * (1 + EITHER_WAY);
        int most = Math.max(STEP, tens(high));
        return new AreaEstimate(new Span(tens(low), most), new Span(cards(low), cards(high)));
    }

    private static int tens(double area) {
        return (int) Math.round(area / STEP) * STEP;
    }

    private static int cards(double area) {
        return (int) Math.round(area / CARD);
    }

    /** The area alone, such as {@code 80 to 140 cm2}. */
    public String areaInWords() {
        return (area.low() == 0 ? "up to " + area.high() : area.toString()) + " cm2";
    }

    /** The area beside a familiar thing, such as {@code 80 to 140 cm2, about 2 to 3 bank cards}. */
    public String inWords() {
        return areaInWords() + ", " + cardsInWords();
    }

    private String cardsInWords() {
        if (cards.high() == 0) {
            return "less than half a bank card";
        }
        if (cards.low() == 0) {
            return cards.high() == 1 ? "about 1 bank card at most" : "at most about " + cards.high() + " bank cards";
        }
        return "about " + cards + (cards.high() == 1 ? " bank card" : " bank cards");
    }
}
