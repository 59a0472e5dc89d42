/** What a treatment would take: area, sessions, hours and upkeep, as ranges with their basis. For the practitioner, never a price. */
@NullMarked
package dev.stipple.plan;

import org.jspecify.annotations.NullMarked;
