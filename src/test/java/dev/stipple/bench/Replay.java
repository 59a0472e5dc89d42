package dev.stipple.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What bench/load/send.sql needs to find: drafts that it can send. What is in them is copied from a real one. */
final class Replay {

    private static final String DRAFTS = """
            with real as (select * from draft order by created_at desc limit 1),
            numbers as (select client * 1000000 + i n from generate_series(0, %1$d) client, generate_series(1, %2$d) i),
            drafts as (
                insert into draft (studio_id, id, edition_number, answers, version, created_at, expires_at)
                select studio_id, cast(md5('draft' || n) as uuid), edition_number, answers, 0, created_at, expires_at
                from real, numbers returning studio_id, id),
            keys as (
                insert into record_key (studio_id, id, studio_key_version, wrapped)
                select k.studio_id, cast(md5('draft' || n) as uuid), k.studio_key_version, k.wrapped
                from record_key k, real, numbers where k.studio_id = real.studio_id and k.id = real.id returning id)
            insert into draft_access (studio_id, id, draft_id, kind, secret_hash, created_at)
            select studio_id, gen_random_uuid(), cast(md5('draft' || n) as uuid), 'BROWSER',
                   sha256(convert_to('secret' || n, 'UTF8')), created_at
            from real, numbers""";

    private Replay() {}

    /** Plants drafts for clients that each send so many at most. */
    static void plant(Measured program, int clients, int each) throws SQLException {
        program.change(DRAFTS.formatted(clients - 1, each));
        program.change("analyze");
    }

    /** As many bytes as the newest form has, and what is counted of it. */
    static Map<String, String> variables(Measured program) throws SQLException {
        String newest = " from submission order by sent_at desc limit 1";
        Map<String, String> variables = new HashMap<>();
        for (String group : List.of("identity", "answers", "mood", "assessment")) {
            int bytes = Integer.parseInt(
                    program.values("select length(" + group + ")" + newest).get(0));
            variables.put(group, Pgbench.bytes(bytes));
        }
        variables.put("link", Pgbench.bytes(72));
        variables.put("studio", program.values("select studio_id" + newest).get(0));
        variables.put("counts", "{\"outcome:open\": 1, \"sent\": 1, \"took:5\": 1}");
        variables.put("edition", "{\"edition:1\": 1}");
        variables.put("i", "0");
        return variables;
    }
}
