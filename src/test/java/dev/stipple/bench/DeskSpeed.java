package dev.stipple.bench;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code bench/desk} runs; no build does. One of many studios that bench/fill has filled, as its people read it. */
class DeskSpeed {

    private static final int PEOPLE = 2;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARMING = Math.max(5, SECONDS / 2);
    private static final double BAR_MILLIS = 25;

    /** A database that has just been filled would be copied whole by the first backup, beside what is measured. */
    private static final String NO_JOBS = "-Dquarkus.scheduler.enabled=false";

    private static final String SESSION = "a-session-of-a-benchmark";

    /** Signed in to the end, and for a day. */
    private static final String SIGN_IN = """
            insert into session (token_hash, studio_id, person_id, created_at, last_seen_at, ends_at, assurance, device)
            select sha256(convert_to('%s', 'UTF8')), studio_id, id, now(), now(), now() + interval '8 hours', 'FACTOR', 'Load'
            from person where email = 'lead@filled-001.example'
            on conflict (token_hash) do update set (created_at, last_seen_at, ends_at)
                = (excluded.created_at, excluded.last_seen_at, excluded.ends_at)""";

    private static final String OF_STUDIO =
            " from submission where studio_id = (select studio_id from studio where slug = 'filled-001')"
                    + " order by md5(reference) limit 1000";

    private final Figures figures = new Figures("2-desk");
    private final Path home = Path.of(System.getProperty("home", "target/bench/filled"));

    @Test
    void print() throws Exception {
        try (Measured program = Measured.start(home, NO_JOBS)) {
            program.change(SIGN_IN.formatted(SESSION));
            program.change("analyze");
            String forms = "%,d"
                    .formatted(Long.parseLong(
                            program.values("select count(*) from submission").get(0)));
            Figures.say("a database with " + forms + " forms in "
                    + program.values("select count(*) from studio").get(0) + " studios");
            String cookies = Planted.staffCookies(SESSION);
            List<Request> references = program.values("select reference" + OF_STUDIO).stream()
                    .map(reference -> search(cookies, reference))
                    .toList();
            List<Request> names =
                    List.of(search(cookies, "nowak"), search(cookies, "amara eze"), search(cookies, "cam"));
            List<Request> opened = program.values("select id" + OF_STUDIO).stream()
                    .map(id -> Request.get("/desk/s/" + id, cookies))
                    .toList();
            timed(program, "queue page, " + forms + " forms", List.of(Request.get("/desk/queue", cookies)));
            timed(program, "search by reference, " + forms + " forms", references);
            timed(program, "search by name, " + forms + " forms", names);
            figures.add(loaded(program, "one form at the desk, " + forms + " forms", opened));
        }
    }

    private static Request search(String cookies, String words) {
        return Request.post("/desk/search", cookies, Planted.staffForm(words));
    }

    private void timed(Measured program, String what, List<Request> requests) throws Exception {
        Row row = loaded(program, what, requests);
        figures.add(row);
        figures.add(Bar.within(what + ", p95", row.p95(), BAR_MILLIS));
    }

    private static Row loaded(Measured program, String what, List<Request> requests) throws Exception {
        program.ask(requests.get(0), 200);
        Measured.warm(() -> program.load("warming", requests, true, PEOPLE, WARMING));
        return program.load(what, requests, true, PEOPLE, SECONDS);
    }
}
