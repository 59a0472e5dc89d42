package dev.stipple.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A picture on its own address: whatever it holds, no browser takes it for a page, runs it or keeps it. */
public final class PictureAnswer {

    private PictureAnswer() {}

    /** A JPEG under a name of ours, like {@code photo-top}. */
    public static Response jpeg(byte[] picture, String name) {
        return Response.ok(picture, "image/jpeg")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".jpg\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
