package dev.stipple.review;

import dev.stipple.plan.AreaEstimate;
import dev.stipple.plan.Span;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The marked areas of two sets of answers beside each other.
 *
 * @param before codes of the areas marked then
 * @param now codes of those marked now
 * @param both names of the areas that both have
 * @param says what that comes to in square centimetres, with both ranges
 */
record MapChange(
        Set<String> before, Set<String> now, List<String> both, List<String> added, List<String> removed, String says) {

    private static final String AREAS = "areas";
    private static final String AMOUNT = "area-amount";

    /** Nothing where neither has a map with areas. */
    static Optional<MapChange> of(Comparison.Side before, Comparison.Side now) {
        Set<String> was = zones(before);
        Set<String> is = zones(now);
        return was.isEmpty() && is.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapChange(
                        was,
                        is,
                        names(before, now, was.stream().filter(is::contains)),
                        names(before, now, is.stream().filter(zone -> !was.contains(zone))),
                        names(before, now, was.stream().filter(zone -> !is.contains(zone))),
                        says(estimate(before, was), estimate(now, is))));
    }

    /** Whether the marks are the same on both. */
    public boolean same() {
        return before.equals(now);
    }

    private static Set<String> zones(Comparison.Side side) {
        return side.answers()
                .to(AREAS)
                .filter(Answer.Choices.class::isInstance)
                .map(Answer.Choices.class::cast)
                .map(Answer.Choices::codes)
                .filter(codes -> Drawings.ZONES.codes().containsAll(codes))
                .orElse(Set.of());
    }

    private static Optional<AreaEstimate> estimate(Comparison.Side side, Set<String> zones) {
        return AreaEstimate.of(zones, side.answers().choice(AMOUNT));
    }

    private static List<String> names(Comparison.Side before, Comparison.Side now, Stream<String> zones) {
        return zones.sorted()
                .map(zone -> name(now, zone).or(() -> name(before, zone)).orElse(zone))
                .toList();
    }

    private static Optional<String> name(Comparison.Side side, String zone) {
        Optional<Question> areas = side.questionnaire().question(AREAS);
        return areas.flatMap(question -> question.option(zone)).map(Option::label);
    }

    private static String says(Optional<AreaEstimate> before, Optional<AreaEstimate> now) {
        String line = "Before " + range(before) + ", now " + range(now) + " (self-rated).";
        return before.isEmpty() || now.isEmpty()
                ? line
                : line + " " + change(before.get().area(), now.get().area());
    }

    private static String range(Optional<AreaEstimate> estimate) {
        return estimate.map(AreaEstimate::areaInWords).orElse("no area marked");
    }

    private static String change(Span before, Span now) {
        if (before.equals(now)) {
            return "No change in the estimate.";
        }
        if (before.low() <= now.high() && now.low() <= before.high()) {
            return "The ranges overlap: there may be no real change.";
        }
        return now.low() > before.high()
                ? "Larger by " + new Span(now.low() - before.high(), now.high() - before.low()) + " cm2."
                : "Smaller by " + new Span(before.low() - now.high(), before.high() - now.low()) + " cm2.";
    }
}
