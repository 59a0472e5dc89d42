package dev.stipple.edition;

import dev.stipple.rules.Facts;
import dev.stipple.rules.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule as the edition writes it: what the engine runs, and what keeps it honest.
 *
 * @param owner role that answers for it
 * @param reviewBy day by which it must be read again
 * @param raised example facts under which it must be raised
 * @param silent example facts under which it must say nothing
 * @param undecided example facts under which it cannot tell
 */
public record WrittenRule(
        Rule rule,
        String owner,
        LocalDate reviewBy,
        List<Facts> raised,
        List<Facts> silent,
        List<Facts> undecided,
        Place place) {

    public WrittenRule {
        raised = List.copyOf(raised);
        silent = List.copyOf(silent);
        undecided = List.copyOf(undecided);
    }
}
