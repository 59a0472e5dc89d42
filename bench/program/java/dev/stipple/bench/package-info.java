/** What figures are taken by: bare things to compare with, forms and drafts by the thousand. Built by the profile bench only. */
@NullMarked
package dev.stipple.bench;

import org.jspecify.annotations.NullMarked;
