/** Who somebody is, as an identity provider of the operator's says it (OpenID Connect). Knows nobody who works here. */
@NullMarked
package dev.stipple.provider;

import org.jspecify.annotations.NullMarked;
