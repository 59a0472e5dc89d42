package dev.stipple.rules;

import org.jspecify.annotations.Nullable;

/** Looks a fact up; nothing where it is unknown. */
@FunctionalInterface
public interface FactLookup {

    @Nullable
    Value value(String fact);
}
