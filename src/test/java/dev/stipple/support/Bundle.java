package dev.stipple.support;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed words of one area of the program, by key, in both languages. */
public record Bundle(String name, Map<String, String> english, Map<String, String> spanish) {

    private static final Path SOURCES = Path.of("src/main/java");

    /** All bundles of the program. */
    public static List<Bundle> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Messages.java"))
                    .map(Bundle::type)
                    .filter(type -> type.isAnnotationPresent(MessageBundle.class))
                    .map(Bundle::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Bundle of(Class<?> messages) {
        String name = messages.getAnnotation(MessageBundle.class).value();
        Map<String, String> english = Arrays.stream(messages.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(Collectors.toMap(
                        Method::getName,
                        message -> message.getAnnotation(Message.class).value(),
                        (one, other) -> one,
                        TreeMap::new));
        return new Bundle(name, english, properties(Path.of("src/main/resources/messages", name + "_es.properties")));
    }

    private static Class<?> type(Path source) {
        String path = SOURCES.relativize(source).toString();
        try {
            return Class.forName(
                    path.substring(0, path.length() - ".java".length()).replace('/', '.'));
        } catch (ClassNotFoundException notCompiled) {
            throw new IllegalStateException(notCompiled);
        }
    }

    private static Map<String, String> properties(Path file) {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, read::getProperty, (one, other) -> one, TreeMap::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
