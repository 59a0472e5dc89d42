package dev.stipple.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Golden;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/http} runs; no build does. Clients' journeys and what they are compared with, in one run of one program. */
class HttpSpeed {

    private static final int CLIENTS = 16;
    private static final int SECONDS = Integer.getInteger("seconds", 10);

    private static final int WARMING = Math.max(5, SECONDS / 2);

    /** More than any database sends in a second here. */
    private static final int MOST_REPLAYED = 3_000;

    private static final JsonNode CLIENT = Golden.named("01").answers();

    private final Figures figures = new Figures("1-clients");

    @TempDir
    Path home;

    @Test
    void print() throws Exception {
        Figures.say("starting the program, then about %d seconds of load".formatted(20 * SECONDS));
        try (Measured program = Measured.start(home)) {
            double most = pages(program, Planted.at(program, CLIENT, 1_000, false));
            answers(program, most);
            sends(program, most);
            assessments(program);
        }
    }

    /** A question's page, and a bare one as long that reads as many bytes. Gives its rate: nothing that stores is as quick. */
    private double pages(Measured program, Planted reading) throws Exception {
        List<Request> pages = reading.pages();
        int length = program.ask(pages.get(0), 200).body().length();
        List<Request> bare = bare(program, length, sealedBytes(program));
        warm(program, bare);
        warm(program, pages);
        Row theirs = program.load("bare page of the same size, one row by key", bare, true, CLIENTS, SECONDS);
        Row ours = program.load("question page", pages, true, CLIENTS, SECONDS);
        figures.add(theirs);
        figures.add(ours);
        figures.add(Bar.share("question page, of the rate of the bare page", ours.rate(), theirs.rate(), 60));
        return ours.rate();
    }

    /** As many drafts as can be used up in some seconds, and some more. */
    private static Planted drafts(Measured program, double most, int seconds, boolean whole) throws Exception {
        return Planted.at(program, CLIENT, (int) (1.1 * most * (seconds + 1)), whole);
    }

    private static void warm(Measured program, List<Request> requests) throws Exception {
        Measured.warm(() -> program.load("warming", requests, true, CLIENTS, WARMING));
    }

    private static int sealedBytes(Measured program) throws Exception {
        return Integer.parseInt(
                program.values("select round(avg(length(answers))) from draft").get(0));
    }

    private static List<Request> bare(Measured program, int length, int bytes) throws Exception {
        program.change("create table bench_row (id uuid primary key, body bytea not null)");
        program.change("grant select, insert on bench_row to stipple_app");
        program.change("insert into bench_row select gen_random_uuid(), substring(("
                + "select string_agg(sha256(convert_to(n || ' ' || k, 'UTF8')), '') from generate_series(1, "
                + (bytes / 32 + 1) + ") k) from 1 for " + bytes + ") from generate_series(1, 2000) n");
        List<String> ids = program.values("select id from bench_row");
        String page = "/api/bench/page/";
        int skeleton = program.ask(Request.get(page + ids.get(0) + "?filling=0", ""), 200)
                .body()
                .length();
        return ids.stream()
                .map(id -> Request.get(page + id + "?filling=" + (length - skeleton), ""))
                .toList();
    }

    private void answers(Measured program, double most) throws Exception {
        Planted warm = Planted.at(program, CLIENT, 1, false);
        HttpResponse<String> answer = program.ask(warm.answering().get(0), 303);
        Figures.say("an answer to " + warm.slug() + " leads on to " + lastPart(answer));
        Measured.warm(() ->
                program.load("warming", drafts(program, most, WARMING, false).answering(), false, CLIENTS, WARMING));
        Planted measured = drafts(program, most, SECONDS, false);
        figures.add(program.load("answer of a page", measured.answering(), false, CLIENTS, SECONDS));
    }

    private static String lastPart(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    /** The send, and the same bytes stored with less around them. */
    private void sends(Measured program, double most) throws Exception {
        Planted warm = Planted.at(program, CLIENT, 1, true);
        HttpResponse<String> first = program.ask(warm.sending().get(0), 303);
        if (!first.headers().firstValue("Location").orElseThrow().contains("/result/")) {
            throw new IllegalStateException("a send does not lead to its result");
        }
        Measured.warm(() ->
                program.load("warming", drafts(program, most, WARMING, true).sending(), false, CLIENTS, WARMING));
        int bytes = bytesOfAForm(program);
        Figures.say("a form that is sent stores %,d bytes".formatted(bytes));
        Pgbench pgbench = new Pgbench(program.database());
        Row single = Row.of(
                "`pgbench`: one row of the same bytes",
                pgbench.run("insert.sql", Map.of("body", Pgbench.bytes(bytes)), CLIENTS, SECONDS),
                Spent.NOTHING);
        Row bare = bareInsert(program, bytes);
        Planted measured = drafts(program, most, SECONDS, true);
        long before = forms(program);
        Row ours = program.load("send", measured.sending(), false, CLIENTS, SECONDS);
        long sent = forms(program) - before;
        if (sent < ours.rate() * SECONDS) {
            throw new IllegalStateException("acknowledged more forms than the %d that are stored".formatted(sent));
        }
        Row replay = replay(program, pgbench);
        for (Row row : List.of(single, bare, replay, ours)) {
            figures.add(row);
        }
        figures.add(Bar.share("send, of `pgbench` with the same statements", ours.rate(), replay.rate(), 50));
        figures.add(Bar.share("send, of `pgbench` with one row of the same bytes", ours.rate(), single.rate(), 15));
        results(program, measured);
    }

    private static long forms(Measured program) throws Exception {
        return Long.parseLong(program.values("select count(*) from submission").get(0));
    }

    /** All that a send leaves behind, as the rows are stored. */
    private static int bytesOfAForm(Measured program) throws Exception {
        String newest = "(select studio_id, id from submission order by sent_at desc limit 1)";
        return Integer.parseInt(program.values("""
                select sum(bytes)::int from (
                    select pg_column_size(r.*) bytes from submission r where (r.studio_id, r.id) in %1$s
                    union all select pg_column_size(r.*) from review r where (r.studio_id, r.id) in %1$s
                    union all select pg_column_size(r.*) from event r where (r.studio_id, r.subject_id) in %1$s
                    union all select pg_column_size(r.*) from consent_event r where (r.studio_id, r.record_id) in %1$s
                    union all select pg_column_size(r.*) from search_mark r where (r.studio_id, r.submission_id) in %1$s
                    union all select pg_column_size(r.*) from search_marked r where (r.studio_id, r.submission_id) in %1$s
                    union all select pg_column_size(r.*) from chain_waiting r where (r.studio_id, r.subject_id) in %1$s) parts
                """.formatted(newest)).get(0));
    }

    private static Row bareInsert(Measured program, int bytes) throws Exception {
        List<Request> rows = Collections.nCopies(100, Request.post("/api/bench/row?bytes=" + bytes, "", ""));
        warm(program, rows);
        return program.load("bare insert of one such row, same process", rows, true, CLIENTS, SECONDS);
    }

    private static Row replay(Measured program, Pgbench pgbench) throws Exception {
        Replay.plant(program, CLIENTS, SECONDS * MOST_REPLAYED / CLIENTS);
        return Row.of(
                "`pgbench`: the statements of a send, the same bytes",
                pgbench.run("send.sql", Replay.variables(program), CLIENTS, SECONDS),
                Spent.NOTHING);
    }

    private void results(Measured program, Planted sent) throws Exception {
        List<Request> results = sent.results(new HashSet<>(program.values("select id from submission")));
        program.ask(results.get(0), 200);
        warm(program, results);
        figures.add(program.load("result", results, true, CLIENTS, SECONDS));
    }

    private void assessments(Measured program) throws Exception {
        List<Request> asked = Golden.all().stream()
                .map(golden -> Request.post("/api/v1/assessments", "", golden.request()))
                .toList();
        program.ask(asked.get(0), 200);
        warm(program, asked);
        figures.add(program.load("assessment by the API, twelve clients", asked, true, CLIENTS, SECONDS));
    }
}
