package dev.stipple.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** One way to write a tree as JSON (keys sorted, no spaces), so that equal editions have equal hashes in any carrier. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String write(Tree tree) {
        return node(tree).toString();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static JsonNode node(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            new TreeMap<>(mapping.parts()).forEach((key, part) -> object.set(key, node(part)));
            return object;
        }
        if (tree instanceof Tree.Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(node(item)));
            return array;
        }
        Tree.Scalar scalar = (Tree.Scalar) tree;
        return switch (scalar.type()) {
            case TEXT -> TextNode.valueOf(scalar.text());
            case NUMBER -> DecimalNode.valueOf(new BigDecimal(scalar.text()));
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(scalar.text()));
        };
    }
}
