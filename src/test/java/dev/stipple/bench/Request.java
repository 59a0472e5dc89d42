package dev.stipple.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request of a journey as bench/load/requests.lua reads it: nothing in it may hold a tab or a line's end. */
record Request(String method, String path, String cookies, String body) {

    static Request get(String path, String cookies) {
        return new Request("GET", path, cookies, "");
    }

    static Request post(String path, String cookies, String body) {
        return new Request("POST", path, cookies, body);
    }

    /** Fields as a form posts them. */
    static String form(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static Path write(List<Request> requests) throws IOException {
        Path file = Files.createTempFile("requests", ".tsv");
        Files.write(file, requests.stream().map(Request::line).toList());
        return file;
    }

    /** What the body is. */
    String type() {
        return path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded; charset=UTF-8";
    }

    private String line() {
        return String.join("\t", method, path, cookies, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
