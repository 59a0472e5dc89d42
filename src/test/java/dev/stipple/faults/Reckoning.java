package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what clients were told against what is kept: each acknowledged form by its client's own way and as rows, nothing besides,
 * and the program's own commands over all of it.
 *
 * @param before ids of what was there before anybody sent
 */
public record Reckoning(Installation installation, Stored stored, Set<String> before) {

    public static Reckoning begin(Installation installation, Stored stored) throws SQLException {
        return new Reckoning(
                installation, stored, Set.copyOf(stored.references().keySet()));
    }

    /** Prints the figures and requires that they are nought. */
    public void close(String faults, Traffic traffic) throws IOException, InterruptedException, SQLException {
        Map<String, String> kept = stored.references();
        Set<String> lost = new TreeSet<>();
        for (Map.Entry<String, Traffic.Sent> sent : traffic.sent().entrySet()) {
            String reference = sent.getValue().reference();
            Visitor.Answer page = sent.getValue().client().get("/c/northgate/result/" + sent.getKey());
            if (!reference.equals(kept.get(sent.getKey())) || !page.body().contains(reference)) {
                lost.add(sent.getKey());
            }
        }
        Set<String> unasked = new HashSet<>(kept.keySet());
        unasked.removeAll(before);
        unasked.removeAll(traffic.sent().keySet());
        int doubled = unasked.size() + traffic.told();
        Set<String> half = stored.halfWritten();
        System.out.printf(
                "%s, acknowledged %d, lost %d, doubled %d, half-written %d, miscounted %d%n",
                faults, traffic.received(), lost.size(), doubled, half.size(), stored.miscounted());
        System.out.println("what clients met meanwhile: " + traffic.refusals());
        assertThat(lost).as("acknowledged and not there").isEmpty();
        assertThat(doubled).as("there and never acknowledged, or told to two").isZero();
        assertThat(half).as("there in part").isEmpty();
        assertThat(stored.miscounted()).isZero();
        assertThat(traffic.unreadable()).as("error pages without words").isEmpty();
        commands();
    }

    private void commands() throws IOException, InterruptedException {
        String verified = installation.command("verify");
        String rejudged = installation.command("rejudge");
        System.out.println("verify: " + lastWords(verified));
        System.out.println("rejudge: " + lastWords(rejudged));
        assertThat(verified).contains("ended 0");
        assertThat(rejudged).contains("ended 0");
    }

    private static String lastWords(String said) {
        String[] lines = said.split("\n", -1);
        return String.join("; ", java.util.Arrays.asList(lines).subList(Math.max(0, lines.length - 3), lines.length));
    }
}
