package dev.stipple.edition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses YAML or JSON into a {@link Tree}. A key written twice is a defect. */
final class TreeParser {

    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser parser;

    private TreeParser(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Tree yaml(String file, String text) {
        return parse(YAML, file, text);
    }

    static Tree json(String file, String text) {
        return parse(JSON, file, text);
    }

    private static Tree parse(JsonFactory factory, String file, String text) {
        try (JsonParser parser = factory.createParser(text)) {
            TreeParser trees = new TreeParser(file, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw EditionException.at(new Place(file, 1), "the file is empty. Restore it from the last edition");
            }
            return trees.tree(first);
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 1
                    : unreadable.getLocation().getLineNr();
            String reason = unreadable.getOriginalMessage().lines().findFirst().orElse("unreadable");
            throw EditionException.at(
                    new Place(file, Math.max(1, line)),
                    reason + ". Check the indentation, quotes and colons of this line");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Tree tree(JsonToken token) throws IOException {
        Place place = new Place(file, Math.max(1, parser.currentTokenLocation().getLineNr()));
        return switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree.Scalar(place, parser.getText(), Tree.Type.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Scalar(place, parser.getText(), Tree.Type.BOOLEAN);
            case VALUE_STRING -> new Tree.Scalar(place, parser.getText(), Tree.Type.TEXT);
            default -> throw EditionException.at(place, "a value is missing here. Write it, or take the key out");
        };
    }

    private Tree mapping(Place place) throws IOException {
        Map<String, Tree> parts = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parts.put(key, tree(parser.nextToken()));
        }
        return new Tree.Mapping(place, parts);
    }

    private Tree sequence(Place place) throws IOException {
        List<Tree> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(tree(token));
            token = parser.nextToken();
        }
        return new Tree.Sequence(place, items);
    }
}
