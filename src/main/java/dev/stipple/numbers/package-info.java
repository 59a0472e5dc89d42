/** What is counted when it happens, and what became of treatments: the loop that shows which rules help. */
@NullMarked
package dev.stipple.numbers;

import org.jspecify.annotations.NullMarked;
