package dev.stipple.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route that the program serves, read from the compiled endpoints: none can be forgotten. */
public final class LiveRoutes {

    private LiveRoutes() {}

    /**
     * A route.
     *
     * @param path with its parameters in braces
     * @param guarded whether only people of some role may call it
     */
    public record Route(String method, String path, boolean guarded) {

        /** The path with every parameter given the same value. */
        public String with(String value) {
            return path.replaceAll("\\{[^}]+}", value);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Route> all() {
        return resources().flatMap(LiveRoutes::routes).distinct().toList();
    }

    /** Methods that lead on to further classes, which {@link #all} would not follow. There must be none. */
    public static List<String> locators() {
        return resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Path.class)
                        && Arrays.stream(method.getAnnotations())
                                .noneMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                .map(Method::toString)
                .toList();
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.stipple").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<Route> routes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(endpoint -> Arrays.stream(endpoint.getAnnotations())
                .map(Annotation::annotationType)
                .filter(kind -> kind.isAnnotationPresent(HttpMethod.class))
                .map(kind -> new Route(
                        kind.getAnnotation(HttpMethod.class).value(),
                        path(resource, endpoint),
                        guarded(resource, endpoint))));
    }

    private static String path(Class<?> resource, Method endpoint) {
        return Stream.of(resource.getAnnotation(Path.class), endpoint.getAnnotation(Path.class))
                .map(path -> path == null ? "" : path.value().replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static boolean guarded(Class<?> resource, Method endpoint) {
        return endpoint.isAnnotationPresent(RolesAllowed.class)
                || (resource.isAnnotationPresent(RolesAllowed.class)
                        && !endpoint.isAnnotationPresent(jakarta.annotation.security.PermitAll.class));
    }
}
