package dev.stipple.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts by the thousand, each as a client's browser would have begun it. */
@ApplicationScoped
public class PlantedDrafts {

    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 120;

    private final Studios studios;
    private final Editions editions;
    private final Drafts drafts;
    private final WaysBack ways;
    private final Clock clock;

    PlantedDrafts(Studios studios, Editions editions, Drafts drafts, WaysBack ways, Clock clock) {
        this.studios = studios;
        this.editions = editions;
        this.drafts = drafts;
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * Plants drafts.
     *
     * @param whole whether every page is answered; else the page in the middle of the way is the next one
     * @return that page's slug and the ids of its questions on the first line, then a line for each draft: secret and id
     */
    @AcrossStudios("a studio is named by its address")
    public String plant(String slug, JsonNode json, int count, boolean whole) {
        StudioProfile studio = studios.bySlug(slug).orElseThrow();
        Questionnaire questions = editions.inForce(studio.id()).edition().questionnaire();
        Answers all = AnswersJson.parse(questions, json).answers();
        LocalDate today = LocalDate.now(clock.withZone(studio.hours().zone()));
        List<Page> way = Journey.of(questions, all, today).reached();
        Page middle = way.get(way.size() / 2);
        Answers held = whole ? all : all.only(ids(way.subList(0, way.size() / 2)));
        List<String> lines = new ArrayList<>();
        lines.add(middle.slug() + " " + String.join(" ", ids(List.of(middle))));
        for (int done = 0; done < count; done += AT_ONCE) {
            int some = Math.min(AT_ONCE, count - done);
            QuarkusTransaction.requiringNew()
                    .timeout(PATIENCE_SECONDS)
                    .run(() -> lines.addAll(begin(studio, held, some)));
        }
        return String.join("\n", lines);
    }

    private List<String> begin(StudioProfile studio, Answers held, int count) {
        List<String> secrets = Stream.generate(Ids::token).limit(count).toList();
        secrets.forEach(secret -> drafts.begin(studio, secret, held));
        return secrets.stream()
                .map(secret -> secret + " "
                        + ways.byBrowser(studio.id(), secret)
                                .orElseThrow()
                                .draft()
                                .id())
                .toList();
    }

    private static Set<String> ids(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.questions().stream())
                .map(Question::id)
                .collect(Collectors.toSet());
    }
}
