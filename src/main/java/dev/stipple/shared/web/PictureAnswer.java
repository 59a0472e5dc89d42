package dev.stipple.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A picture on its own address. That no browser takes it for a page, runs it or keeps it is said of every answer, in
 * application.properties, and of every JPEG, in {@link TrustedTypes}.
 */
public final class PictureAnswer {

    private PictureAnswer() {}

    /** A JPEG under a name of ours, like {@code photo-top}. */
    public static Response jpeg(byte[] picture, String name) {
        return Response.ok(picture, "image/jpeg")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".jpg\"")
                .build();
    }
}
