/** What the owner of a studio must hear of soon: each feature looks after its own. */
@NullMarked
package dev.stipple.shared.alarm;

import org.jspecify.annotations.NullMarked;
