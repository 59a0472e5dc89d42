package dev.stipple.plan;

import dev.stipple.rules.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What a treatment would take for one client, as far as a form can tell.
 *
 * @param stage the usual figures of the client's stage, with their basis
 * @param sessions visits, with those that the extras add
 * @param total hours of the whole course, with those visits
 * @param marked square centimetres of the zones that the client marked, when told
 * @param extras why there may be more visits
 */
public record TreatmentPlan(
        PlanTable.Stage stage,
        Span sessions,
        Span total,
        Optional<Span> marked,
        List<Evidence> markedBasis,
        List<PlanTable.Extra> extras,
        PlanTable.Statement spacing,
        PlanTable.Statement refresh) {

    public TreatmentPlan {
        markedBasis = List.copyOf(markedBasis);
        extras = List.copyOf(extras);
    }
}
