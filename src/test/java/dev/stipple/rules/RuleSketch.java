package dev.stipple.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule in the making: a caution that the answer "yes" to the question of its own name raises, until told otherwise. */
final class RuleSketch {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Value YES = new Value.Code("yes");
    static final Value NO = new Value.Code("no");

    private final String id;
    private RuleKind kind = RuleKind.FLAG;
    private Axis axis = Axis.SAFETY;
    private Disposition disposition = Disposition.CAUTION;
    private Optional<String> who = Optional.empty();
    private Optional<Until> until = Optional.empty();
    private Optional<Excludes> excludes = Optional.empty();
    private boolean redFlag;
    private int points = 10;
    private Condition when;

    private RuleSketch(String id) {
        this.id = id;
        this.when = new Condition.Is(id, "yes");
    }

    static RuleSketch rule(String id) {
        return new RuleSketch(id);
    }

    /** A rule that reads the findings of others. */
    static RuleSketch stack(String id, Condition when) {
        return rule(id).kind(RuleKind.STACK).when(when);
    }

    RuleSketch kind(RuleKind given) {
        kind = given;
        return this;
    }

    RuleSketch on(Axis given) {
        axis = given;
        return this;
    }

    RuleSketch asks(Disposition given) {
        disposition = given;
        return this;
    }

    RuleSketch clearedBy(String given) {
        who = Optional.of(given);
        return asks(Disposition.MEDICAL_CLEARANCE);
    }

    RuleSketch until(Until given) {
        until = Optional.of(given);
        return asks(Disposition.DEFER);
    }

    RuleSketch excludes(Excludes given) {
        excludes = Optional.of(given);
        return asks(Disposition.DECLINE_SITE);
    }

    RuleSketch redFlag() {
        redFlag = true;
        return this;
    }

    RuleSketch points(int given) {
        points = given;
        return this;
    }

    RuleSketch when(Condition given) {
        when = given;
        return this;
    }

    Rule made() {
        return new Rule(
                id,
                "F1",
                kind,
                axis,
                disposition,
                who,
                until,
                excludes,
                Optional.empty(),
                redFlag,
                points,
                when,
                new Wording("", "", ""),
                List.of());
    }

    Finding raised() {
        return finding(true, Optional.empty(), false);
    }

    Finding raisedUntil(LocalDate end) {
        return finding(true, Optional.of(end), false);
    }

    Finding undecided() {
        return finding(false, Optional.empty(), false);
    }

    /** The finding when a written opinion is on file. */
    Finding settled() {
        return finding(true, Optional.empty(), true);
    }

    private Finding finding(boolean raised, Optional<LocalDate> end, boolean settled) {
        return new Finding(made(), raised, List.of(new Witness(id, List.of("yes"))), end, settled, List.of());
    }

    /** Facts as pairs of a name and its value. */
    static Facts facts(Object... pairs) {
        Map<String, Value> values = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.put((String) pairs[at], (Value) pairs[at + 1]);
        }
        return new Facts(values);
    }

    static RuleBook book(RuleSketch... rules) {
        return new RuleBook(List.of(rules).stream().map(RuleSketch::made).toList());
    }
}
