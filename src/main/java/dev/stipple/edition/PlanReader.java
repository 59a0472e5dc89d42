package dev.stipple.edition;

import dev.stipple.plan.PlanTable;
import dev.stipple.plan.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the planning figures of an edition. */
final class PlanReader {

    private static final int LARGEST = 2000;

    private PlanReader() {}

    static PlanTable read(Tree tree) {
        Fields fields = Fields.of(tree, "stages", "zones", "zone-shares", "zone-basis", "spacing", "refresh", "extra");
        Map<String, Span> zones = new HashMap<>();
        Fields.items(fields.tree("zones")).forEach(zone -> {
            Fields one = Fields.of(zone, "zone", "low", "high");
            zones.put(one.text("zone"), span(one, "low", "high"));
        });
        Map<String, Integer> shares = new HashMap<>();
        Fields.items(fields.tree("zone-shares")).forEach(share -> {
            Fields one = Fields.of(share, "amount", "percent");
            shares.put(one.text("amount"), one.number("percent", 1, 100));
        });
        return new PlanTable(
                fields.list("stages", PlanReader::stage),
                zones,
                shares,
                fields.list("zone-basis", RuleReader::evidence),
                statement(fields.tree("spacing")),
                statement(fields.tree("refresh")),
                fields.list("extra", PlanReader::extra));
    }

    private static PlanTable.Stage stage(Tree tree) {
        Fields fields = Fields.of(
                tree,
                "when",
                "name",
                "area-low",
                "area-high",
                "sessions-low",
                "sessions-high",
                "minutes-low",
                "minutes-high",
                "total-low",
                "total-high",
                "basis");
        return new PlanTable.Stage(
                ConditionReader.read(fields.tree("when")),
                fields.text("name"),
                span(fields, "area-low", "area-high"),
                span(fields, "sessions-low", "sessions-high"),
                span(fields, "minutes-low", "minutes-high"),
                span(fields, "total-low", "total-high"),
                fields.list("basis", RuleReader::evidence));
    }

    private static PlanTable.Statement statement(Tree tree) {
        Fields fields = Fields.of(tree, "text", "basis");
        return new PlanTable.Statement(fields.text("text"), fields.list("basis", RuleReader::evidence));
    }

    private static PlanTable.Extra extra(Tree tree) {
        Fields fields = Fields.of(tree, "when", "sessions", "says", "basis");
        return new PlanTable.Extra(
                ConditionReader.read(fields.tree("when")),
                fields.number("sessions", 1, 10),
                fields.text("says"),
                fields.list("basis", RuleReader::evidence));
    }

    private static Span span(Fields fields, String low, String high) {
        try {
            return new Span(fields.number(low, 0, LARGEST), fields.number(high, 0, LARGEST));
        } catch (IllegalArgumentException turned) {
            throw EditionException.at(fields.place(), "\"" + low + "\" is more than \"" + high + "\". Swap them");
        }
    }

    /** The defects of a table that can be read: facts nobody gives, zones that no map has. */
    static List<Defect> defects(Edition edition) {
        Place place = new Place("plan.yaml", 1);
        List<Defect> defects = new ArrayList<>();
        edition.plan()
                .stages()
                .forEach(stage -> defects.addAll(ConditionCheck.defects(edition.questionnaire(), stage.when(), place)));
        edition.plan()
                .extras()
                .forEach(extra -> defects.addAll(ConditionCheck.defects(edition.questionnaire(), extra.when(), place)));
        edition.plan().zones().keySet().stream()
                .filter(zone -> edition.questionnaire()
                        .question("areas")
                        .flatMap(areas -> areas.option(zone))
                        .isEmpty())
                .forEach(zone -> defects.add(new Defect(place, "the areas map has no zone \"" + zone + "\"")));
        return defects;
    }
}
