package dev.stipple.photo;

/** A photo as a store holds it: it cannot be looked at without the key of its record. */
final class SealedPhoto {

    private final KeptPhoto facts;
    private final byte[] sealed;
    private final byte[] small;

    SealedPhoto(KeptPhoto facts, byte[] sealed, byte[] small) {
        this.facts = facts;
        this.sealed = sealed.clone();
        this.small = small.clone();
    }

    KeptPhoto facts() {
        return facts;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    byte[] small() {
        return small.clone();
    }
}
