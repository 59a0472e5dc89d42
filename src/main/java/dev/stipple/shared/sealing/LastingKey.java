package dev.stipple.shared.sealing;

import java.nio.charset.StandardCharsets;

/**
 * A key for marks that cannot be made anew when the master key changes: what they were made of is not kept, or the rows they
 * stand in are written once. It comes from the first master key and goes along with each later one. Nobody can work out a
 * master key from it.
 */
enum LastingKey {
    /** Of codes, limits, search and the ledger of erasures. */
    HASHES("keyed hash"),
    /** Of the chains of the sealed record and the access log. */
    CHAIN("sealed record");

    private final String derivation;

    LastingKey(String derivation) {
        this.derivation = derivation;
    }

    byte[] of(byte[] firstMaster) {
        return KeyedHash.mac(firstMaster, derivation.getBytes(StandardCharsets.UTF_8));
    }
}
