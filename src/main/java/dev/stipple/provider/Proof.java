package dev.stipple.provider;

import java.util.Optional;

/**
 * Who somebody is, proven by the provider's signature.
 *
 * @param issuer the provider
 * @param subject the account there: lasting, and nobody else's
 * @param address an e-mail address of which the provider says that it was verified
 * @param secondFactor whether the provider says that more than a password was asked for
 */
public record Proof(String issuer, String subject, Optional<String> address, boolean secondFactor) {
    @Override
    public String toString() {
        return "Proof";
    }
}
