package dev.stipple.numbers;

import dev.stipple.submission.ConsultationSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Counts, rule by rule, what was raised and what people made of it. Part of the caller's transaction throughout. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RuleTallies {

    private final PendingCounts counts;

    RuleTallies(PendingCounts counts) {
        this.counts = counts;
    }

    /** An edition judged a form and raised these rules. */
    public void judged(UUID studio, Instant at, int edition, Collection<String> raised) {
        raised(studio, at, raised);
        counts.addRules(studio, at, RuleCount.OPENED, once(List.of(RuleSums.edition(edition)), 1));
    }

    /** A later answer raised these rules, on a form that was judged before without them. */
    public void raised(UUID studio, Instant at, Collection<String> rules) {
        counts.addRules(studio, at, RuleCount.RAISED, once(rules, 1));
    }

    /** A person agreed with the flags of these rules on one form. */
    public void confirmed(UUID studio, Instant at, Collection<String> rules) {
        counts.addRules(studio, at, RuleCount.CONFIRMED, once(rules, 1));
    }

    /** A person set the flags of these rules aside on one form. */
    public void overridden(UUID studio, Instant at, Collection<String> rules) {
        counts.addRules(studio, at, RuleCount.OVERRIDDEN, once(rules, 1));
    }

    /** Something went wrong after the treatment of a client about whom these rules were raised. Once for each form. */
    public void problem(UUID studio, Instant at, Collection<String> rules) {
        counts.addRules(studio, at, RuleCount.PROBLEM, once(rules, 1));
    }

    /** What was recorded at some time to have gone wrong was a mistake of the record. */
    void noProblem(UUID studio, Instant counted, Collection<String> rules) {
        counts.addRules(studio, counted, RuleCount.PROBLEM, once(rules, -1));
    }

    /** In the submit transaction. A form that the rules failed on was not judged by any of them. */
    void onSubmission(@Observes ConsultationSubmitted submitted) {
        if (submitted.scored()) {
            judged(submitted.studioId(), submitted.sentAt(), submitted.edition(), submitted.raised());
        }
    }

    private static SortedMap<String, Long> once(Collection<String> rules, long n) {
        SortedMap<String, Long> counts = new TreeMap<>();
        rules.forEach(rule -> counts.put(rule, n));
        return counts;
    }
}
