package dev.stipple.support;

import dev.stipple.studio.StudioProfile;

/** Fills a studio with forms that open, for benchmarks that ask what a size costs. */
public interface Filling {

    /** The name of the client of a form by its number, from 0; no two have the same. */
    String name(int form);

    /** Stores so many forms with all that belongs to them, spread over the last 400 days; the studio has none before. */
    void fill(StudioProfile studio, int forms);
}
