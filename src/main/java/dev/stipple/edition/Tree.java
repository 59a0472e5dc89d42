package dev.stipple.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML or JSON document whose every part knows its place, so that a defect can name file and line. */
sealed interface Tree {

    Place place();

    /** A text, a number or a boolean, as written. */
    record Scalar(Place place, String text, Type type) implements Tree {}

    /** A list. */
    record Sequence(Place place, List<Tree> items) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Named parts, in the order written. */
    record Mapping(Place place, Map<String, Tree> parts) implements Tree {
        public Mapping {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /** What a scalar was in the document. */
    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN
    }
}
