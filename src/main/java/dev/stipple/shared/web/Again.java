package dev.stipple.shared.web;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.jaxrs.ContainerRequestContextImpl;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken just now, to be sent again as it was typed.
 *
 * @param address where it goes; empty when there is nothing to send
 */
record Again(String address, List<Typed> fields) {

    static final Again NOT = new Again("", List.of());

    /** What was typed into one field. */
    record Typed(String name, String value) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    public boolean possible() {
        return !address.isEmpty();
    }

    /** The form of a request that has reached its endpoint. */
    static Again of(ContainerRequestContext request) {
        FormData form = request instanceof ContainerRequestContextImpl own
                ? ((ResteasyReactiveRequestContext) own.getServerRequestContext()).getFormData()
                : null;
        List<Typed> fields = new ArrayList<>();
        if (form != null) {
            for (String name : form) {
                for (FormValue value : form.get(name)) {
                    if (value.isFileItem()) {
                        return NOT;
                    }
                    fields.add(new Typed(name, value.getValue()));
                }
            }
        }
        return of(
                request.getUriInfo().getRequestUri().getRawPath(),
                request.getUriInfo().getRequestUri().getRawQuery(),
                fields);
    }

    /** The form of a request that was stopped before its endpoint. */
    static Again of(String path, @Nullable String query, MultiMap form) {
        List<Typed> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(new Typed(name, value)));
        return of(path, query, fields);
    }

    /** A secret that is typed to sign in is typed again: it is never written into a page. */
    private static Again of(String path, @Nullable String query, List<Typed> fields) {
        boolean secret = fields.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).contains("password"));
        return fields.isEmpty() || secret
                ? NOT
                : new Again(query == null ? path : path + "?" + query, List.copyOf(fields));
    }
}
