package dev.stipple.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that shows its own page again when the form token does not match, with everything that was typed. Such a
 * method must ask {@link FormToken#stale()} before it changes anything; all others never see a mismatch.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsWhatWasTyped {}
