/** What the owner of a studio settles: hours, reading times, people, wording, prices; and who opened what. */
@NullMarked
package dev.stipple.admin;

import org.jspecify.annotations.NullMarked;
