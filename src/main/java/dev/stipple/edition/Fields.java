package dev.stipple.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The named parts of a mapping, read strictly: a key that nobody asked for is a defect, and so is a missing one. */
final class Fields {

    private final Tree.Mapping mapping;

    private Fields(Tree.Mapping mapping) {
        this.mapping = mapping;
    }

    static Fields of(Tree tree, String... allowed) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw EditionException.at(
                    tree.place(), "named parts are expected here. Use some of " + list(Set.of(allowed)));
        }
        Set<String> known = Set.of(allowed);
        mapping.parts().forEach((key, part) -> {
            if (!known.contains(key)) {
                throw EditionException.at(
                        part.place(), "unknown key \"" + key + "\". Take it out or use one of " + list(known));
            }
        });
        return new Fields(mapping);
    }

    Place place() {
        return mapping.place();
    }

    boolean has(String key) {
        return mapping.parts().containsKey(key);
    }

    Tree tree(String key) {
        Tree part = mapping.parts().get(key);
        if (part == null) {
            throw EditionException.at(place(), "\"" + key + "\" is missing. Add it");
        }
        return part;
    }

    String text(String key) {
        return text(tree(key));
    }

    String textOr(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (tree(key) instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.BOOLEAN) {
            return Boolean.parseBoolean(scalar.text());
        }
        throw EditionException.at(tree(key).place(), "\"" + key + "\" must be true or false");
    }

    int number(String key, int least, int most) {
        try {
            int number = Integer.parseInt(text(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // said below, with the same mend
        }
        throw EditionException.at(
                tree(key).place(), "\"" + key + "\" must be a whole number from " + least + " to " + most);
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException notADate) {
            throw EditionException.at(tree(key).place(), "\"" + key + "\" must be a date like 2027-11-01");
        }
    }

    <E extends Enum<E>> E word(String key, Class<E> words) {
        String written = text(key);
        for (E word : words.getEnumConstants()) {
            if (spelt(word).equals(written)) {
                return word;
            }
        }
        Set<String> known = new TreeSet<>();
        for (E word : words.getEnumConstants()) {
            known.add(spelt(word));
        }
        throw EditionException.at(
                tree(key).place(), "\"" + written + "\" is not a " + key + ". Use one of " + list(known));
    }

    <T> List<T> list(String key, Function<Tree, T> read) {
        return items(tree(key)).stream().map(read).toList();
    }

    <T> List<T> listOrNone(String key, Function<Tree, T> read) {
        return has(key) ? list(key, read) : List.of();
    }

    static List<Tree> items(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        throw EditionException.at(tree.place(), "a list is expected here. Begin each line with a dash, or use [ ]");
    }

    static String text(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw EditionException.at(tree.place(), "a text is expected here. Write it in quotes");
    }

    private static String spelt(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String list(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
