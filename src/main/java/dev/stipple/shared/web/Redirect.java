package dev.stipple.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** 303 to another of our pages. The address stays a path: built from the request's Host it could lead to a stranger. */
public final class Redirect {

    private Redirect() {}

    public static <T> RestResponse<T> to(String path, NewCookie... cookies) {
        return ResponseBuilder.<T>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .cookie(cookies)
                .build();
    }
}
