package dev.stipple.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the items of a list one by one, so that a defect in one does not hide those of the others. */
final class Collected {

    private final List<Defect> defects;

    Collected(List<Defect> defects) {
        this.defects = defects;
    }

    /** What could be read; the defects of the rest are collected. */
    <T> List<T> each(Tree list, Function<Tree, T> read) {
        List<T> done = new ArrayList<>();
        List<Tree> items = one(() -> Fields.items(list), List.<Tree>of());
        items.forEach(item -> {
            try {
                done.add(read.apply(item));
            } catch (EditionException unreadable) {
                defects.addAll(unreadable.defects());
            }
        });
        return List.copyOf(done);
    }

    /** One part, or something in its place when it cannot be read. */
    <T> T one(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (EditionException unreadable) {
            defects.addAll(unreadable.defects());
            return otherwise;
        }
    }
}
