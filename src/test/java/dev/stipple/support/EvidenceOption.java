package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One option of one factor as the clinical evidence states it, with answers that bring it about.
 *
 * @param asks the most restrictive disposition that the evidence states
 * @param rules ids of the rules that must be raised
 * @param judged why we differ from the evidence, or empty
 */
public record EvidenceOption(
        String factor, String option, String asks, JsonNode answers, List<String> rules, String judged) {

    private static final Path FOLDER = Path.of("src/test/resources/evidence");

    /** All options, by factor. */
    public static List<EvidenceOption> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparingInt(EvidenceOption::number))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String factorOf(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static int number(Path file) {
        return Integer.parseInt(factorOf(file).substring(1));
    }

    private static List<EvidenceOption> read(Path file) {
        try {
            List<EvidenceOption> options = new ArrayList<>();
            for (JsonNode node : new YAMLMapper().readTree(Files.readString(file))) {
                List<String> rules = new ArrayList<>();
                node.path("rules").forEach(rule -> rules.add(rule.asText()));
                options.add(new EvidenceOption(
                        factorOf(file),
                        node.path("option").asText(),
                        node.path("asks").asText(),
                        node.path("answers"),
                        rules,
                        node.path("judged").asText()));
            }
            return options;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return factor + " " + option;
    }
}
