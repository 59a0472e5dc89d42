package dev.stipple.help;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stipple.edition.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code help/about-smp.yaml} strictly. What is said without language, grade, source or date is not shown at all. */
final class AboutSmpReader {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Says that we found no source: written out, so that none is forgotten. */
    private static final String NONE = "none";

    private final List<String> defects = new ArrayList<>();
    private final Map<String, Source> sources;
    private final Map<String, Grade> grades = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    private AboutSmpReader(Map<String, Source> sources) {
        this.sources = new HashMap<>(sources);
    }

    /** The texts that ship with the program. */
    static AboutSmp shipped() {
        return read(resource("help/about-smp.yaml"), shippedSources());
    }

    /**
     * Reads the texts.
     *
     * @param sources those that the rules lean on, by code
     * @throws HelpTextException with every defect
     */
    static AboutSmp read(String yaml, Map<String, Source> sources) {
        return new AboutSmpReader(sources).read(parse(yaml));
    }

    /** The source register of the rules: a list of code, title and address. */
    static Map<String, Source> shippedSources() {
        AboutSmpReader reader = new AboutSmpReader(Map.of());
        parse(resource("edition/sources.yaml")).forEach(reader::source);
        reader.refuseDefects();
        return reader.sources;
    }

    private AboutSmp read(JsonNode whole) {
        Part file = new Part(whole, "about-smp.yaml", defects, "grades", "further-sources", "groups");
        file.items("grades").forEach(this::grade);
        file.node("further-sources").forEach(this::source);
        List<AboutSmp.Topic> topics = new ArrayList<>();
        file.items("groups").forEach(topic -> topics.add(topic(topic)));
        AboutSmp read = new AboutSmp(List.copyOf(grades.values()), topics);
        defects.addAll(AboutSmpCheck.of(read));
        refuseDefects();
        return read;
    }

    private void grade(JsonNode node) {
        Part part = new Part(node, "grade", defects, "id", "name", "means");
        Grade grade = new Grade(unique(part), part.words("name"), part.words("means"));
        grades.put(grade.id(), grade);
    }

    private void source(JsonNode node) {
        Part part = new Part(node, "source", defects, "code", "title", "url");
        Source source = new Source(part.text("code"), part.text("title"), part.text("url"));
        if (!source.url().matches("https?://[^\\s\"<>]+")) {
            part.defect("\"url\" must be the address of a page");
        }
        if (sources.put(source.code(), source) != null) {
            part.defect("the code is used twice. Take one of them out");
        }
    }

    private AboutSmp.Topic topic(JsonNode node) {
        Part part = new Part(node, "group", defects, "id", "title", "claims");
        List<Claim> claims = new ArrayList<>();
        part.items("claims").forEach(claim -> claims.add(claim(claim)));
        return new AboutSmp.Topic(unique(part), part.words("title"), claims);
    }

    private Claim claim(JsonNode node) {
        Part part = new Part(node, "claim", defects, "id", "claim", "truth", "grade", "sources", "read");
        return new Claim(
                unique(part),
                part.words("claim"),
                part.words("truth"),
                gradeOf(part),
                sourcesOf(part),
                part.year("read"));
    }

    private Grade gradeOf(Part claim) {
        String id = claim.text("grade");
        if (!id.isEmpty() && !grades.containsKey(id)) {
            claim.defect("there is no grade \"" + id + "\". Use one of " + grades.keySet());
        }
        return grades.getOrDefault(id, Grade.UNREAD);
    }

    private List<Source> sourcesOf(Part claim) {
        if (claim.node("sources").asText().equals(NONE)) {
            return List.of();
        }
        List<Source> named = new ArrayList<>();
        claim.items("sources").forEach(code -> {
            Source source = sources.get(code.asText());
            if (source == null) {
                claim.defect("there is no source \"" + code.asText() + "\". Add it to further-sources");
            } else {
                named.add(source);
            }
        });
        return named;
    }

    /** Ids become anchors of one page. */
    private String unique(Part part) {
        String id = part.text("id");
        if (!ids.add(id)) {
            part.defect("the id is used twice. Change one of them");
        }
        return id;
    }

    private void refuseDefects() {
        if (!defects.isEmpty()) {
            throw new HelpTextException(defects);
        }
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : unreadable.getLocation().getLineNr();
            throw new HelpTextException(List.of("line " + line + ": " + unreadable.getOriginalMessage()));
        }
    }

    private static String resource(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new HelpTextException(List.of(name + ": the file is missing from the program"));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
