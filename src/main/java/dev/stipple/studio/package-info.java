/** Tenants, their people, hours and roles, sign-in and the desk session. */
@NullMarked
package dev.stipple.studio;

import org.jspecify.annotations.NullMarked;
