package dev.stipple.record;

import dev.stipple.bench.CopyRows;
import dev.stipple.shared.sealing.ChainKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Links of a studio's chain as {@link ChainSealer} makes them, some hundred at once. */
@ApplicationScoped
public class FilledChain {

    private static final String HEAD =
            "select number, encode(hash, 'hex') from chain_link where studio_id = ? order by number desc limit 1";

    private final ChainKey key;

    FilledChain(ChainKey key) {
        this.key = key;
    }

    /** A row that is stored and not linked yet. */
    public record Waiting(UUID subject, UUID record, Instant at) {}

    /**
     * Links what was sent, then what was decided. Part of the caller's transaction; nobody else writes in this studio.
     *
     * @param edition hash of the edition that judged
     */
    public void link(Connection connection, UUID studio, String edition, List<Waiting> sent, List<Waiting> told)
            throws SQLException {
        CopyRows rows = new CopyRows(
                "chain_link",
                "studio_id, number, kind, subject_id, record_id, at, digest, edition_sha256, previous, hash");
        long number = 0;
        String previous = Link.NOTHING;
        try (PreparedStatement query = connection.prepareStatement(HEAD)) {
            query.setObject(1, studio);
            try (ResultSet head = query.executeQuery()) {
                if (head.next()) {
                    number = head.getLong(1);
                    previous = head.getString(2);
                }
            }
        }
        for (LinkKind kind : List.of(LinkKind.SUBMISSION, LinkKind.DECISION)) {
            List<Waiting> waiting = kind == LinkKind.SUBMISSION ? sent : told;
            Map<UUID, String> digests = digests(connection, studio, kind, waiting);
            for (Waiting one : waiting) {
                number++;
                Link link = link(studio, number, kind, one, digests, edition, previous);
                String hash = key.hash(link.content());
                rows.add(
                        studio,
                        number,
                        kind.name(),
                        one.subject(),
                        one.record(),
                        one.at(),
                        HexFormat.of().parseHex(link.digest()),
                        link.edition().isEmpty() ? null : link.edition(),
                        HexFormat.of().parseHex(previous),
                        HexFormat.of().parseHex(hash));
                previous = hash;
            }
        }
        rows.write(connection);
    }

    private static Link link(
            UUID studio,
            long number,
            LinkKind kind,
            Waiting one,
            Map<UUID, String> digests,
            String edition,
            String previous) {
        return new Link(
                studio,
                number,
                kind.name(),
                one.record(),
                one.subject(),
                ChronoUnit.MICROS.between(Instant.EPOCH, one.at()),
                digests.getOrDefault(one.subject(), ""),
                kind == LinkKind.SUBMISSION ? edition : "",
                previous);
    }

    private static Map<UUID, String> digests(Connection connection, UUID studio, LinkKind kind, List<Waiting> rows)
            throws SQLException {
        String sql = "select r.id, encode(" + kind.digest() + ", 'hex') from " + kind.table()
                + " r where r.studio_id = ? and r.id = any(?)";
        Map<UUID, String> digests = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, studio);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Waiting::subject).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    digests.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        }
        return digests;
    }
}
