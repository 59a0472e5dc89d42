package dev.stipple.edition;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Changeable;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.WordSearch;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Counterfactuals;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Rule;
import dev.stipple.rules.RuleBook;
import dev.stipple.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would change the answer for one client: other answers to questions that the edition marks changeable, days to wait
 * for, and letters. Never a prescribed medicine, age, sex, skin or a diagnosis: those are not marked.
 */
public final class Changes {

    private final Edition edition;
    private final Answers answers;
    private final LocalDate on;
    private final WordSearch search;
    private final Assessment now;

    /** Changes to answers that were judged as of a day. */
    public Changes(Edition edition, Answers answers, LocalDate on) {
        this.edition = edition;
        this.answers = answers;
        this.on = on;
        WordSearch lists = edition.questionnaire()::named;
        this.search = lists.readingOnce();
        this.now = edition.assess(answers, on);
    }

    /** The answers as they stand. */
    public Assessment now() {
        return now;
    }

    /** At most three smallest sets, each proven by judging the client again with it. */
    public List<Counterfactuals.Proven<Move>> smallest() {
        return new Counterfactuals<>(now, moves(), this::after).smallest();
    }

    /** Single changes, what the client can do first; only those that touch what holds the headline up. */
    private List<Move> moves() {
        Disposition top = now.headline().disposition();
        Set<String> touched = new HashSet<>();
        List<Move> waits = new ArrayList<>();
        List<Move> letters = new ArrayList<>();
        now.raised().stream().filter(finding -> finding.disposition() == top).forEach(finding -> {
            finding.witnesses()
                    .forEach(witness ->
                            touched.addAll(FactsFromAnswers.sources(edition.questionnaire(), witness.fact())));
            finding.until().filter(day -> day.isAfter(on)).ifPresent(day -> waits.add(new Move.Waited(day)));
            Rule rule = finding.rule();
            rule.who().ifPresent(who -> letters.add(new Move.Letter(rule.id(), who)));
        });
        List<Move> moves = new ArrayList<>(answered(touched, Changeable.By.ACT));
        moves.addAll(waits.stream().distinct().toList());
        moves.addAll(answered(touched, Changeable.By.TIME));
        moves.addAll(letters);
        return moves;
    }

    private List<Move> answered(Set<String> touched, Changeable.By by) {
        return touched.stream()
                .sorted()
                .flatMap(id -> edition.questionnaire().question(id).stream())
                .flatMap(question -> question.asked().changes().stream()
                        .filter(change -> change.by() == by)
                        .flatMap(change -> moves(question, change).stream()))
                .toList();
    }

    private List<Move> moves(Question question, Changeable change) {
        Optional<Answer> given = answers.to(question.id());
        List<Move> moves = new ArrayList<>();
        for (Option option : question.options()) {
            boolean chosen = given.filter(answer -> answer.equals(new Answer.Choice(option.code())))
                    .isPresent();
            if (change.to().contains(option.code()) && given.isPresent() && !chosen) {
                moves.add(new Move.Chosen(question, option, change.by()));
            }
            boolean ticked = given.filter(answer -> answer instanceof Answer.Choices several
                            && several.codes().contains(option.code()))
                    .isPresent();
            if (change.drops().contains(option.code()) && ticked) {
                moves.add(new Move.Dropped(question, option, change.by()));
            }
        }
        return moves;
    }

    /** The assessment after a set of changes: the way through the form is walked again, and the latest day counts. */
    Assessment after(Set<Move> moves) {
        Answers changed = answers;
        LocalDate day = on;
        Map<String, Value> letters = new HashMap<>();
        for (Move move : moves) {
            if (move instanceof Move.Chosen chosen) {
                changed = changed.with(
                        chosen.question().id(), new Answer.Choice(chosen.to().code()));
            } else if (move instanceof Move.Dropped dropped) {
                changed = changed.with(dropped.question().id(), without(dropped, changed));
            } else if (move instanceof Move.Waited waited) {
                day = waited.until().isAfter(day) ? waited.until() : day;
            } else if (move instanceof Move.Letter letter) {
                letters.put(RuleBook.letterFact(letter.rule()), new Value.Code("given"));
            }
        }
        Answers counting = changed.equals(answers) ? answers : Journey.counting(edition.questionnaire(), changed, day);
        Facts facts = FactsFromAnswers.of(edition.questionnaire(), counting, day, search)
                .with(letters);
        return edition.ruleBook().assess(facts, day);
    }

    /** The ticks that are left; "none" when there are none, which a question with ticks that can fall away must offer. */
    private static Answer without(Move.Dropped dropped, Answers answers) {
        Set<String> left = new HashSet<>();
        answers.to(dropped.question().id()).ifPresent(answer -> {
            if (answer instanceof Answer.Choices several) {
                left.addAll(several.codes());
            }
        });
        left.remove(dropped.gone().code());
        if (left.isEmpty()) {
            dropped.question().options().stream()
                    .filter(option -> option.alone() && option.clean())
                    .findFirst()
                    .ifPresent(none -> left.add(none.code()));
        }
        return new Answer.Choices(left);
    }
}
