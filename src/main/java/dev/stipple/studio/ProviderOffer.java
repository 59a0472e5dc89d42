package dev.stipple.studio;

/**
 * What a page says of the identity provider.
 *
 * @param there whether there is one
 * @param name what people here call it
 * @param only whether it is the only way in
 */
record ProviderOffer(boolean there, String name, boolean only) {}
