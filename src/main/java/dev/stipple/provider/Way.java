package dev.stipple.provider;

import java.time.Instant;

/**
 * The secrets of one way to the provider and back.
 *
 * @param state comes back with the browser
 * @param nonce comes back inside what the provider signs
 * @param verifier proves to the provider that the code is fetched by whoever asked for it; 43 to 128 characters (RFC 7636)
 * @param begun when somebody set out
 */
public record Way(String state, String nonce, String verifier, Instant begun) {
    @Override
    public String toString() {
        return "Way";
    }
}
