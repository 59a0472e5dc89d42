package dev.stipple.numbers;

import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the page of numbers together from counts alone. */
@ApplicationScoped
class NumbersPages {

    private final TallyRows rows;
    private final Studios studios;
    private final Editions editions;

    NumbersPages(TallyRows rows, Studios studios, Editions editions) {
        this.rows = rows;
        this.studios = studios;
        this.editions = editions;
    }

    @Transactional
    NumbersPage of(StaffMember member, Period period, Instant now) {
        StudioProfile studio = studios.byId(member.studioId());
        LocalDate today = now.atZone(studio.hours().zone()).toLocalDate();
        Sums sums = rows.since(studio.id(), period.from(today));
        RuleSums rules = rows.rulesSince(studio.id(), period.from(today));
        Edition inForce = editions.inForce(studio.id()).edition();
        return new NumbersPage(
                studio.name(),
                member,
                period,
                List.of(Period.values()),
                ShownTime.date(period.from(today)),
                ShownTime.date(today),
                sums.byName().isEmpty() && rules.byRule().isEmpty(),
                List.of(
                        FormSections.funnel(sums, inForce.questionnaire()),
                        FormSections.time(sums),
                        FormSections.outcomes(sums),
                        WaitSection.of(sums),
                        DeskSections.firstLook(sums),
                        DeskSections.agreement(sums),
                        rules(studio.id(), inForce, rules, today),
                        AftercareSection.of(sums)));
    }

    private Section rules(UUID studio, Edition inForce, RuleSums period, LocalDate today) {
        RuleSums year = rows.rulesSince(studio, Period.YEAR.from(today));
        Map<Integer, Edition> judging = new HashMap<>();
        year.editions().forEach(number -> judging.put(number, editions.numbered(studio, number)));
        return new RuleSection(inForce, period, year, judging).section();
    }
}
