package dev.stipple.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an attacker types in the hope that it runs in somebody else's browser. */
final class Payloads {

    private static final Path FILE = Path.of("src/test/resources/hostile/payloads.txt");

    /** Of every kind one: for the ordinary build. */
    private static final List<Integer> HANDFUL = List.of(5, 8, 27, 40, 50, 77);

    private Payloads() {}

    /** Every one, each with a call that names it. */
    static List<String> all() {
        try {
            List<String> lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            List<String> payloads = new ArrayList<>();
            for (String line : lines) {
                payloads.add(line.replace("HIT", "hit(" + (payloads.size() + 1) + ")"));
            }
            return payloads;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them when the build was asked for that (profile hostile), else a handful. */
    static List<String> chosen() {
        List<String> all = all();
        return Hostile.ALL
                ? all
                : HANDFUL.stream().map(number -> all.get(number - 1)).toList();
    }

    /** The payloads one after the other, in as few texts of some length as hold them. */
    static List<String> within(List<String> payloads, int length) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String payload : payloads) {
            if (text.length() + payload.length() >= length && !text.isEmpty()) {
                texts.add(text.toString());
                text.setLength(0);
            }
            text.append(payload).append(' ');
        }
        texts.add(text.toString());
        return texts;
    }
}
