/** Copies of the database in sealed files: made each night, read back each week, restored by command. */
@NullMarked
package dev.stipple.backup;

import org.jspecify.annotations.NullMarked;
