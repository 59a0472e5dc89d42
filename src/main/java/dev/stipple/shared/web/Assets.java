package dev.stipple.shared.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Addresses of our own files, with their hash, so that a browser never keeps an old one. */
@TemplateGlobal
public final class Assets {

    private static final int HASH_DIGITS = 12;

    /** Address of the stylesheet. */
    public static final String STYLESHEET = address("stipple.css");

    /** Address of the script that makes photos smaller before they are sent. */
    public static final String PHOTOS_SCRIPT = address("photos.js");

    private Assets() {}

    private static String address(String file) {
        try (InputStream content = Assets.class.getResourceAsStream("/META-INF/resources/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the file " + file + " is missing from the program");
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/" + file + "?" + HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
