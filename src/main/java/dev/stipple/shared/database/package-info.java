/** The PostgreSQL that Stipple brings along when no other database is configured. */
@NullMarked
package dev.stipple.shared.database;

import org.jspecify.annotations.NullMarked;
