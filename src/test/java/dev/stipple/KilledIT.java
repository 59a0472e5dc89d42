package dev.stipple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Program;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed while a form is filled in costs at most the page on its way. Kills four times, spread over the form;
 * {@code -Dkills=20} kills it at each of twenty pages, which takes about three minutes.
 */
@Timeout(600)
class KilledIT {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final String STUDIO = "northgate";
    private static final String CHECK = "/c/" + STUDIO + "/check-answers";
    private static final Golden GOLDEN = Golden.named("04");

    @TempDir
    Path home;

    private final Browser browser = new Browser();

    @Test
    void a_server_killed_at_any_page_loses_at_most_the_page_on_its_way() throws Exception {
        List<String> way;
        String expected;
        try (Program program = serve()) {
            Browser undisturbed = new Browser();
            way = undisturbed.way(STUDIO, GOLDEN.answers());
            expected = answers(undisturbed);
            browser.step(way.get(0), GOLDEN.answers());
            program.kill();
        }
        assertThat(way).hasSizeGreaterThan(20);
        Set<String> expectedHere = Set.of(way.get(1));
        for (int kill = 0; kill < KILLS; kill++) {
            try (Program program = serve()) {
                assertThat(here()).isIn(expectedHere);
                for (int more = 1; more < 20 / KILLS; more++) {
                    browser.step(here(), GOLDEN.answers());
                }
                expectedHere = kill % 2 == 0 ? killAfterAnswering(program) : killWhileAnswering(program, kill, way);
            }
        }
        try (Program program = serve()) {
            assertThat(here()).isIn(expectedHere);
            for (String page = here(); !page.equals(CHECK); page = here()) {
                browser.step(page, GOLDEN.answers());
            }
            assertThat(answers(browser)).isEqualTo(expected);
            program.stop();
        }
    }

    /** What was acknowledged is kept: the form goes on where the answer led. */
    private Set<String> killAfterAnswering(Program program) throws InterruptedException {
        String next = browser.step(here(), GOLDEN.answers());
        program.kill();
        return Set.of(next);
    }

    /** Some milliseconds after the page has left the browser: it is either kept or asked again. */
    private Set<String> killWhileAnswering(Program program, int milliseconds, List<String> way)
            throws InterruptedException {
        String page = here();
        CompletableFuture<String> answering = CompletableFuture.supplyAsync(() -> browser.step(page, GOLDEN.answers()));
        Thread.sleep(milliseconds);
        program.kill();
        answering.exceptionally(cut -> page).join();
        return Set.of(page, way.get(way.indexOf(page) + 1));
    }

    /** The first page with something unanswered, or check answers. */
    private String here() {
        Response checked = browser.get(CHECK);
        return checked.statusCode() == 303 ? Browser.path(checked) : CHECK;
    }

    private static String answers(Browser of) {
        String page = of.get(CHECK).asString();
        return page.substring(page.indexOf("<dl"), page.lastIndexOf("</dl>"));
    }

    private Program serve() throws IOException {
        Program program =
                Program.start(home, "-Dstipple.demo=true", "-Dstipple.demo-in-production=invented-people-only");
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = program.port();
        return program;
    }
}
