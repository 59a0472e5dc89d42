package dev.stipple.plan;

import dev.stipple.rules.Condition;
import dev.stipple.rules.Evidence;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Truth;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The planning figures of an edition. All are estimates: no table of areas by stage has been published (clinical evidence,
 * section 7.1).
 *
 * @param stages the first whose condition holds counts
 * @param zones area of each zone of the areas map, in square centimetres
 * @param shares percent of a zone by the code of the answer on how much of it
 * @param zoneBasis what the zone areas rest on
 */
public record PlanTable(
        List<Stage> stages,
        Map<String, Span> zones,
        Map<String, Integer> shares,
        List<Evidence> zoneBasis,
        Statement spacing,
        Statement refresh,
        List<Extra> extras) {

    private static final double MINUTES_OF_AN_HOUR = 60;

    /** An edition without planning figures. */
    public static final PlanTable NONE = new PlanTable(
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            new Statement("", List.of()),
            new Statement("", List.of()),
            List.of());

    public PlanTable {
        stages = List.copyOf(stages);
        zones = Map.copyOf(zones);
        shares = Map.copyOf(shares);
        zoneBasis = List.copyOf(zoneBasis);
        extras = List.copyOf(extras);
    }

    /**
     * What one stage usually takes.
     *
     * @param area field of pigment with its blend, square centimetres
     * @param sessions number of visits
     * @param minutes minutes of one visit
     * @param total hours of the whole course
     */
    public record Stage(
            Condition when, String name, Span area, Span sessions, Span minutes, Span total, List<Evidence> basis) {
        public Stage {
            basis = List.copyOf(basis);
        }
    }

    /** A sentence with what it rests on. */
    public record Statement(String text, List<Evidence> basis) {
        public Statement {
            basis = List.copyOf(basis);
        }
    }

    /** More visits than usual, and why. */
    public record Extra(Condition when, int sessions, String says, List<Evidence> basis) {
        public Extra {
            basis = List.copyOf(basis);
        }
    }

    /** The plan for one client; none while the pattern is not told. */
    public Optional<TreatmentPlan> plan(Facts facts, LocalDate on) {
        return stages.stream()
                .filter(stage -> stage.when().truth(facts, on) == Truth.TRUE)
                .findFirst()
                .map(stage -> plan(stage, facts, on));
    }

    private TreatmentPlan plan(Stage stage, Facts facts, LocalDate on) {
        List<Extra> applying = extras.stream()
                .filter(extra -> extra.when().truth(facts, on) == Truth.TRUE)
                .toList();
        // One visit more at the top, whatever the number of reasons: the sources name each alone, never their sum.
        int more = applying.stream().mapToInt(Extra::sessions).max().orElse(0);
        return new TreatmentPlan(
                stage,
                stage.sessions().withMore(more),
                stage.total().withMore(more * (int) Math.ceil(stage.minutes().high() / MINUTES_OF_AN_HOUR)),
                markedArea(facts),
                zoneBasis,
                applying,
                spacing,
                refresh);
    }

    /** The area of the zones that the client marked, by the share they gave; none when either is not told. */
    private Optional<Span> markedArea(Facts facts) {
        Optional<Integer> share = facts.of("area-amount")
                .flatMap(value -> value instanceof Value.Code one
                        ? Optional.ofNullable(shares.get(one.code()))
                        : Optional.empty());
        Optional<Span> zoned = facts.of("areas")
                .filter(Value.Codes.class::isInstance)
                .flatMap(value -> value.words().stream()
                        .filter(zones::containsKey)
                        .map(zones::get)
                        .reduce(Span::plus));
        return share.flatMap(percent -> zoned.map(area -> area.percent(percent)));
    }
}
