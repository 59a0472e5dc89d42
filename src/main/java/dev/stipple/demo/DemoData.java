package dev.stipple.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Editions;
import dev.stipple.numbers.Tallies;
import dev.stipple.questionnaire.Journey;
import dev.stipple.review.DemoDecisions;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.SubmitConsultation;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills an empty database with the invented studio and thirty submissions, each made by running its answers through the
 * same transaction that a client's send takes.
 */
@ApplicationScoped
class DemoData {

    /** The second word that production needs; see README. */
    static final String TOLD_TWICE = "invented-people-only";

    private final StippleConfig config;
    private final Studios studios;
    private final DemoStudio demoStudio;
    private final Editions editions;
    private final Keys keys;
    private final SubmitConsultation submit;
    private final DemoDecisions decisions;
    private final Tallies tallies;
    private final Clock clock;
    private final int port;

    DemoData(
            StippleConfig config,
            Studios studios,
            DemoStudio demoStudio,
            Editions editions,
            Keys keys,
            SubmitConsultation submit,
            DemoDecisions decisions,
            Tallies tallies,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.studios = studios;
        this.demoStudio = demoStudio;
        this.editions = editions;
        this.keys = keys;
        this.submit = submit;
        this.decisions = decisions;
        this.tallies = tallies;
        this.clock = clock;
        this.port = port;
    }

    @AcrossStudios("the invented studio is made")
    void fill(@Observes @Priority(4000) StartupEvent start) {
        if (!config.demo()) {
            refuseLeftovers();
            return;
        }
        refuseInProduction(LaunchMode.current(), config);
        if (studios.none()) {
            System.out.println("Inventing the studio Northgate, its people and thirty submissions");
            fill();
        }
        System.out.printf("""

                DEMONSTRATION, invented people only. The client begins at http://localhost:%1$d/c/northgate
                The desk is at http://localhost:%1$d/desk - the password of everybody is %2$s
                  ana@northgate.example, tom@northgate.example  practitioners
                  lea@northgate.example                         lead practitioner
                  finn@northgate.example                        front desk
                  olu@northgate.example                         owner
                  ida@northgate.example                         read only

                """, port, DemoStudio.PASSWORD);
    }

    static void refuseInProduction(LaunchMode mode, StippleConfig config) {
        boolean toldTwice = config.demoInProduction().filter(TOLD_TWICE::equals).isPresent();
        if (mode == LaunchMode.NORMAL && !toldTwice) {
            throw new IllegalStateException("Demo mode has known passwords and is refused in production. "
                    + "Take stipple.demo out, or set stipple.demo-in-production=" + TOLD_TWICE + " as well");
        }
    }

    /** Known passwords must not outlive the demonstration. */
    private void refuseLeftovers() {
        if (demoStudio.isHere()) {
            throw new IllegalStateException("This database holds the demonstration's people, whose password is known. "
                    + "Point stipple.home at another folder, or start in demo mode");
        }
    }

    private void fill() {
        Instant now = clock.instant();
        DemoStudio.Opened opened = demoStudio.open(now);
        for (DemoClient client : clients()) {
            send(opened, client, now);
        }
    }

    @Transactional
    void send(DemoStudio.Opened opened, DemoClient client, Instant now) {
        StudioProfile studio = opened.studio();
        Instant sent = now.minus(Duration.ofHours(client.hoursAgo()));
        Editions.Numbered edition = editions.inForce(studio.id());
        RecordId id = new RecordId(studio.id(), Ids.next(sent));
        keys.create(id);
        AnswersJson.Parsed parsed = AnswersJson.parse(edition.edition().questionnaire(), client.answers());
        Journey journey = Journey.of(
                edition.edition().questionnaire(),
                parsed.answers(),
                sent.atZone(studio.hours().zone()).toLocalDate());
        if (!parsed.problems().isEmpty() || !journey.complete()) {
            throw new IllegalStateException(
                    "a demo client's form is not complete: " + parsed.problems().keySet()
                            + journey.here().map(page -> " at " + page.slug()).orElse(""));
        }
        submit.submit(studio, id, edition, journey.answers(), Ids.token(), sent);
        count(studio, journey, sent);
        decide(opened, client, id, sent);
        ask(opened, client, id, sent);
    }

    private void decide(DemoStudio.Opened opened, DemoClient client, RecordId id, Instant sent) {
        DemoClient.DemoDecision decision = client.decision();
        if (decision == null) {
            return;
        }
        StaffMember by = opened.person(decision.by());
        Instant at = sent.plus(Duration.ofHours(decision.hoursAfter()));
        StaffMember second = opened.people().values().stream()
                .filter(StaffMember::leads)
                .filter(lead -> !lead.equals(by))
                .findFirst()
                .orElseThrow();
        decisions.record(id, by, second, decision.outcome(), decision.reason(), decision.message(), at);
    }

    private void ask(DemoStudio.Opened opened, DemoClient client, RecordId id, Instant sent) {
        DemoClient.DemoAsk asked = client.asked();
        if (asked != null) {
            Instant at = sent.plus(Duration.ofHours(asked.hoursAfter()));
            decisions.ask(opened.studio(), id, opened.person(asked.by()), asked.question(), asked.words(), at);
        }
    }

    /** As if they had filled it in page by page, in eight minutes. */
    private void count(StudioProfile studio, Journey journey, Instant sent) {
        tallies.started(studio.id(), sent);
        journey.reached().stream().skip(1).forEach(page -> tallies.reached(studio.id(), sent, page.slug()));
        tallies.sent(studio.id(), sent, Duration.ofMinutes(8));
    }

    private static List<DemoClient> clients() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/submissions.json")) {
            if (file == null) {
                throw new IllegalStateException("demo/submissions.json is missing from the program");
            }
            return List.of(new ObjectMapper().readValue(file, DemoClient[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
