package dev.stipple.message;

/** Takes a mail to where it is going. */
public interface Carrier {

    /**
     * Hands one mail over.
     *
     * @throws NotCarriedException when it was not taken
     */
    void carry(Mail mail) throws NotCarriedException;
}
