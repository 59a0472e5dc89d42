package dev.stipple.record;

import dev.stipple.shared.sealing.ChainKey;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks what is stored against the chains that were made when it was stored. Reads only. */
public final class Verify {

    private final Connection connection;
    private final ChainKey key;
    private final Report report;
    private final Heads heads;
    private final EditionsCheck editions;

    /**
     * A check.
     *
     * @param noted what an earlier check said, kept outside of the database; may be empty
     */
    public Verify(Connection connection, ChainKey key, List<String> noted, PrintStream out) {
        this.connection = connection;
        this.key = key;
        this.report = new Report(out);
        this.heads = Heads.read(noted);
        this.editions = new EditionsCheck(connection, report);
    }

    /** Checks all studios; gives the number of troubles found. */
    public long everything() throws SQLException {
        Map<UUID, String> studios = new LinkedHashMap<>();
        StoredRows.each(
                connection,
                "select studio_id, slug from studio order by slug",
                row -> studios.put(row.getObject(1, UUID.class), row.getString(2)));
        for (Map.Entry<UUID, String> studio : studios.entrySet()) {
            studio(studio.getKey(), studio.getValue());
        }
        report.say(
                report.troubles() == 0
                        ? "Everything is as it was sealed. Studios: " + studios.size()
                        : "Found " + report.troubles() + " troubles; each is named above.");
        return report.troubles();
    }

    /** Checks one studio; gives the number of troubles found so far. */
    public long studio(UUID studio, String slug) throws SQLException {
        editions.run(studio, slug);
        new ChainCheck(connection, key, report, heads, studio, slug).run();
        new AuditCheck(connection, key, report, heads, studio, slug).run();
        return report.troubles();
    }
}
