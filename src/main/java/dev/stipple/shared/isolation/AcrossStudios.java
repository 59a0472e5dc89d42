package dev.stipple.shared.isolation;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sees all studios while it runs: where the studio is what is being looked for, or where the work is of all of them. Each place
 * stands in the list of AcrossStudiosTest and in docs/isolation.md.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AcrossStudios {

    /** Why it must. */
    @Nonbinding
    String value() default "";
}
