package dev.stipple.photo;

/** A photo as a store holds it: it cannot be looked at without the key of its record. */
final class SealedPhoto {

    private final KeptPhoto facts;
    private final byte[] sealed;
    private final byte[] small;

    /** The bytes are taken over as they are, fresh from sealing, so that a photo is not copied on its way to a row. */
    SealedPhoto(KeptPhoto facts, byte[] sealed, byte[] small) {
        this.facts = facts;
        this.sealed = sealed;
        this.small = small;
    }

    KeptPhoto facts() {
        return facts;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] small() {
        return small;
    }
}
