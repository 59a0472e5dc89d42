/** Limits on how often something may be tried, counted in the database so that all nodes count together. */
@NullMarked
package dev.stipple.shared.limit;

import org.jspecify.annotations.NullMarked;
