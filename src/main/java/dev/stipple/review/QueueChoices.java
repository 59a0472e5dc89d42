package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.studio.StaffMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the queue can be filtered by, as its form shows it.
 *
 * @param staff those who decide, by name
 * @param labels of the studio, by name
 * @param patterns of the edition in force, by code
 */
record QueueChoices(
        QueueFilter filter, List<QueuePage.Choice> staff, List<QueuePage.Choice> labels, Map<String, String> patterns) {

    static QueueChoices of(
            QueueFilter filter,
            Collection<StaffMember> people,
            List<Labels.Named> labels,
            Map<String, String> patterns) {
        List<QueuePage.Choice> staff = people.stream()
                .filter(StaffMember::decides)
                .sorted(Comparator.comparing(StaffMember::name))
                .map(person -> choice(person.id().toString(), person.name(), filter.assigned()))
                .toList();
        List<QueuePage.Choice> named = labels.stream()
                .map(label -> choice(
                        label.id().id().toString(), label.name(), filter.label().map(UUID::toString)))
                .toList();
        return new QueueChoices(filter, staff, named, patterns);
    }

    /** The selects of the filter form, each with what is chosen. */
    List<QueuePage.Select> selects() {
        List<QueuePage.Choice> assigned = new ArrayList<>(
                List.of(choice("me", "Me", filter.assigned()), choice("nobody", "Nobody", filter.assigned())));
        assigned.addAll(staff);
        return List.of(
                new QueuePage.Select(
                        "flag",
                        "Flag",
                        Arrays.stream(Severity.values())
                                .map(one -> choice(
                                        QueueFilter.code(one),
                                        QueuePage.tag(one),
                                        filter.flag().map(QueueFilter::code)))
                                .toList()),
                new QueuePage.Select(
                        "outcome",
                        "First look",
                        DecidedOutcome.all().stream()
                                .map(one -> choice(one.code(), one.shortTitle(), filter.outcome()))
                                .toList()),
                new QueuePage.Select(
                        "pattern",
                        "Pattern",
                        patterns.entrySet().stream()
                                .map(one -> choice(one.getKey(), one.getValue(), filter.pattern()))
                                .toList()),
                new QueuePage.Select("assigned", "Assigned to", assigned),
                new QueuePage.Select(
                        "waiting",
                        "Waiting",
                        List.of(
                                choice("overdue", "Overdue", filter.waiting()),
                                choice("today", "Due today", filter.waiting()),
                                choice("paused", "Paused", filter.waiting()))),
                new QueuePage.Select("label", "Label", labels),
                new QueuePage.Select(
                        "sort",
                        "Order",
                        Arrays.stream(QueueFilter.Sort.values())
                                .map(one -> choice(
                                        one.code(),
                                        one.words(),
                                        Optional.of(filter.sort().code())))
                                .toList()));
    }

    /** The filters that are on, each with the address without it. */
    List<QueuePage.Chip> chips() {
        Stream<QueuePage.Chip> chosen = selects().stream()
                .filter(select -> !select.name().equals("sort"))
                .flatMap(select -> select.choices().stream()
                        .filter(QueuePage.Choice::chosen)
                        .map(choice -> new QueuePage.Chip(
                                select.words() + ": " + choice.words(), filter.without(select.name()))));
        Stream<QueuePage.Chip> photos = filter.photos()
                ? Stream.of(new QueuePage.Chip("Has photos", filter.without("photos")))
                : Stream.empty();
        return Stream.concat(chosen, photos).toList();
    }

    private static QueuePage.Choice choice(String code, String words, Optional<String> chosen) {
        return new QueuePage.Choice(code, words, chosen.filter(code::equals).isPresent());
    }
}
