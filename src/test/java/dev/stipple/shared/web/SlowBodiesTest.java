package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients who never come to the end of what they send; more of them than there are threads. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowBodiesTest {

    private static final int MORE_THAN_THREADS = 250;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST = 4_000_000;
    private static final int LARGE = 3_000_000;
    private static final int MORE_THAN_ARE_HELD = 25;

    @TestHTTPResource
    URI site;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/c/northgate/before", "/desk/sign-in", "/api/v1/assessments"})
    void forms_that_never_end_keep_nobody_waiting(String path) throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            say(begun(path, type(path), 100_000), "help=slow&");
        }

        assertThat(line(asked("GET /c/northgate HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n")))
                .isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void photos_that_never_end_keep_nobody_waiting_for_anything_else() throws IOException {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            say(begun("/c/northgate/q/add-photos", "multipart/form-data; boundary=x", 100_000), "--x\r\n");
        }

        assertThat(line(asked("GET /c/northgate HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n")))
                .isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void large_forms_that_never_end_fill_no_memory_and_leave_room_for_those_of_people()
            throws IOException, InterruptedException {
        String large = "help=" + "x".repeat(LARGE);
        for (int i = 0; i < MORE_THAN_ARE_HELD; i++) {
            say(begun("/c/northgate/before", type("/c/"), MOST), large);
        }
        assertThat(line(firstAnswered())).isEqualTo("HTTP/1.1 503 Service Unavailable");

        Socket person = begun("/r", type("/r"), "code=ABC".length());
        say(person, "code=ABC");
        assertThat(line(person)).isEqualTo("HTTP/1.1 422 Unprocessable Entity");
    }

    @Test
    void a_form_that_comes_in_pieces_is_read_whole() throws IOException, InterruptedException {
        String form = "code=" + "A".repeat(200);
        Socket socket = asked("POST /r HTTP/1.1\r\nHost: " + site.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\nExpect: 100-continue\r\n\r\n");
        assertThat(line(socket)).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(line(socket)).isEmpty();
        for (int i = 0; i < form.length(); i += 50) {
            say(socket, form.substring(i, Math.min(form.length(), i + 50)));
            Thread.sleep(20);
        }

        assertThat(line(socket)).isEqualTo("HTTP/1.1 422 Unprocessable Entity");
    }

    private static String type(String path) {
        return path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }

    private Socket begun(String path, String type, int length) throws IOException {
        return asked("POST " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                + "\r\nCookie: draft=x\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private Socket asked(String head) throws IOException {
        Socket socket = new Socket(site.getHost(), site.getPort());
        open.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        say(socket, head);
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private Socket firstAnswered() throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += 20) {
            for (Socket socket : open) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("all of them are held");
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next != '\n' && next >= 0;
                next = socket.getInputStream().read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
