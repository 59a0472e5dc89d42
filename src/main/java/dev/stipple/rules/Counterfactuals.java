package dev.stipple.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Searches the smallest sets of changes that would lower a headline. Every finding that holds the headline up has to go, so
 * a set takes one change for each of them; each set is proven by judging the client again with it.
 *
 * @param <M> a single change, such as another answer or a day to wait for
 */
public final class Counterfactuals<M> {

    /** More than the three that are shown, so that a change preferred on other grounds can still lead. */
    private static final int MOST_SETS = 3;

    /** A bound on proofs for one client, far above what a real form needs. */
    private static final int MOST_PROOFS = 120;

    /** What a set of changes leads to. */
    public record Proven<M>(Set<M> changes, Assessment after) {
        public Proven {
            changes = Set.copyOf(changes);
        }
    }

    private final Assessment now;
    private final List<M> moves;
    private final Function<Set<M>, Assessment> judge;

    /**
     * A search from one assessment.
     *
     * @param moves single changes the client could really make, those preferred first
     * @param judge the assessment after a set of changes
     */
    public Counterfactuals(Assessment now, List<M> moves, Function<Set<M>, Assessment> judge) {
        this.now = now;
        this.moves = List.copyOf(moves);
        this.judge = judge;
    }

    /** At most three sets, smallest first; none below a caution, in a crisis, or while something cannot be changed. */
    public List<Proven<M>> smallest() {
        if (now.crisis() || now.headline().disposition().compareTo(Disposition.NOTE) <= 0) {
            return List.of();
        }
        List<Proven<M>> proven = new ArrayList<>();
        int proofs = 0;
        for (Set<M> changes : candidates()) {
            boolean larger = proven.stream().anyMatch(found -> changes.containsAll(found.changes()));
            if (larger || proofs++ >= MOST_PROOFS || proven.size() >= MOST_SETS) {
                continue;
            }
            Assessment after = judge.apply(changes);
            if (lowers(after)) {
                proven.add(new Proven<>(changes, after));
            }
        }
        return List.copyOf(proven);
    }

    private boolean lowers(Assessment after) {
        return !after.crisis()
                && after.headline().disposition().compareTo(now.headline().disposition()) < 0;
    }

    /** One change for each finding at the top, in every combination, smallest first. Empty when one of them has none. */
    private List<Set<M>> candidates() {
        Set<Set<M>> sets = new LinkedHashSet<>();
        sets.add(Set.of());
        for (List<M> ways : waysForEachFinding()) {
            Set<Set<M>> next = new LinkedHashSet<>();
            for (Set<M> set : sets) {
                for (M way : ways) {
                    if (next.size() < MOST_PROOFS * MOST_SETS) {
                        next.add(with(set, way));
                    }
                }
            }
            sets = next;
        }
        return sets.stream().sorted(Comparator.comparingInt(Set::size)).toList();
    }

    private List<List<M>> waysForEachFinding() {
        Disposition top = now.headline().disposition();
        List<String> holding = now.raised().stream()
                .filter(finding -> finding.disposition() == top)
                .map(finding -> finding.rule().id())
                .toList();
        List<List<M>> ways = new ArrayList<>();
        holding.forEach(rule -> ways.add(new ArrayList<>()));
        for (M move : moves) {
            Assessment after = judge.apply(Set.of(move));
            for (int at = 0; at < holding.size(); at++) {
                boolean holds = after.of(holding.get(at))
                        .filter(finding -> finding.raised() && finding.disposition() == top)
                        .isPresent();
                if (!holds) {
                    ways.get(at).add(move);
                }
            }
        }
        return ways;
    }

    private static <M> Set<M> with(Set<M> set, M one) {
        Set<M> joined = new HashSet<>(set);
        joined.add(one);
        return Set.copyOf(joined);
    }
}
