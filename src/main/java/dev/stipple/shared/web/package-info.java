/** What every page shares: cookies, form token, outer wall, error pages, layout. No business words. */
@NullMarked
package dev.stipple.shared.web;

import org.jspecify.annotations.NullMarked;
