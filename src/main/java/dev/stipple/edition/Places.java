package dev.stipple.edition;

import java.util.HashMap;
import java.util.Map;

/** Where the pages and questions of an edition are written, by slug and by id, so that a defect can name file and line. */
public final class Places {

    private final Map<String, Place> byName = new HashMap<>();

    private Places() {}

    static Places of(Tree document) {
        Places places = new Places();
        places.collect(document);
        return places;
    }

    private void collect(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (tree instanceof Tree.Mapping mapping) {
            for (String key : new String[] {"slug", "id"}) {
                if (mapping.parts().get(key) instanceof Tree.Scalar name) {
                    byName.putIfAbsent(name.text(), mapping.place());
                }
            }
            mapping.parts().forEach((key, part) -> {
                if (!key.equals("rules")) {
                    collect(part);
                }
            });
        }
    }

    /** The place of a page or question; the beginning of the edition when it is not known. */
    Place of(String name) {
        return byName.getOrDefault(name, new Place("index.yaml", 1));
    }
}
