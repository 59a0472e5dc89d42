package dev.stipple.edition;

import java.util.List;
import java.util.stream.Collectors;

/** An edition that cannot be used. The message lists every defect once, with its file, line and mend. */
public final class EditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    public EditionException(List<Defect> defects) {
        super("The edition cannot be used:\n"
                + defects.stream().distinct().map(defect -> "  " + defect).collect(Collectors.joining("\n")));
        this.defects = defects.stream().distinct().toList();
    }

    static EditionException at(Place place, String message) {
        return new EditionException(List.of(new Defect(place, message)));
    }

    public List<Defect> defects() {
        return defects;
    }
}
