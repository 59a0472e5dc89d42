package dev.stipple.shared.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Addresses, with their hash, of the few files that the bundler does not name, so that a browser never keeps an old one.
 * Styles and scripts get theirs from the bundle.
 */
@TemplateGlobal
public final class Assets {

    private static final int HASH_DIGITS = 12;

    /** Address of the sprite that every icon is drawn from. */
    public static final String ICONS = address("static/icons.svg");

    /** Address of the drawing that a browser shows in a tab: dots, no word. */
    public static final String TAB_ICON = address("static/tab.svg");

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
