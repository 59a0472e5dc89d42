package dev.stipple.numbers;

import java.util.Optional;

/** When a rule should be looked at again (ux-blueprint 5.4). Nothing changes a rule by itself: a person is asked to. */
final class RuleReview {

    private static final long ENOUGH_ANSWERED = 50;
    private static final long MOST_OVERRIDDEN_PERCENT = 60;
    private static final long ENOUGH_JUDGED = 200;

    private RuleReview() {}

    /**
     * Why a rule is due for a review; empty when it is not.
     *
     * @param judged forms that editions with this rule judged
     */
    static Optional<String> due(long judged, RuleSums.OfRule rule) {
        if (rule.answered() >= ENOUGH_ANSWERED && rule.overridden() * 100 > rule.answered() * MOST_OVERRIDDEN_PERCENT) {
            String most = rule.answers().few() ? "nearly all" : String.valueOf(rule.overridden());
            return Optional.of(most + " of " + rule.answered() + " flags were set aside");
        }
        return judged >= ENOUGH_JUDGED && rule.raised() == 0
                ? Optional.of("never raised in " + judged + " forms")
                : Optional.empty();
    }
}
