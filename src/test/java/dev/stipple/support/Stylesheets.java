package dev.stipple.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The stylesheets as they are written, before they are bundled. */
public final class Stylesheets {

    private static final Path WEB = Path.of("src/main/resources/web");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{3,6})\\s*;");

    private Stylesheets() {}

    /** Every stylesheet that is ours, by its path. */
    public static Map<Path, String> all() {
        try (Stream<Path> files = Files.walk(WEB)) {
            Map<Path, String> all = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                all.put(file, Files.readString(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The colours of a theme by the names of their tokens; the dark ones stand over the light ones. */
    public static Map<String, String> colours(boolean dark) {
        String tokens = all().get(WEB.resolve("app/tokens.css"));
        int darkFrom = tokens.indexOf("prefers-color-scheme: dark");
        Map<String, String> colours = new TreeMap<>();
        List<String> parts = dark
                ? List.of(tokens.substring(0, darkFrom), tokens.substring(darkFrom))
                : List.of(tokens.substring(0, darkFrom));
        for (String part : parts) {
            Matcher found = COLOUR.matcher(part);
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
        }
        return colours;
    }
}
