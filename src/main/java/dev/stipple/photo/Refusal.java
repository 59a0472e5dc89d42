package dev.stipple.photo;

/** Why a file was not taken. */
public enum Refusal {
    /** A file of no bytes, as a phone out of space makes. */
    EMPTY,
    /** More bytes than one photo may have. */
    TOO_LARGE,
    /** Not one of the kinds that are read. */
    WRONG_TYPE,
    /** More pixels than are decoded. */
    TOO_MANY_PIXELS,
    /** Begins as a picture and does not go on as one. */
    DAMAGED,
    /** Takes longer to read than a picture may. */
    TOO_SLOW,
    /** Too many photos are being read at once. */
    BUSY
}
