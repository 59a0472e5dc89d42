package dev.stipple.record;

import dev.stipple.privacy.AuditSeal;
import dev.stipple.privacy.AuditStone;
import dev.stipple.shared.sealing.ChainKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Checks the stones that stand for lines of one studio's access log that went by age, and tells where the chain goes on. */
final class StoneCheck {

    private static final String STONES = """
            select number, up_to, lines, before, encode(last_hash, 'hex'), encode(previous, 'hex'), encode(hash, 'hex')
            from audit_stone where studio_id = ? order by number
            """;

    private final Connection connection;
    private final ChainKey key;
    private final Report report;
    private final UUID studio;
    private final String slug;
    private long number;
    private long lines;
    private long upTo;
    private Instant before = Instant.EPOCH;
    private String lastHash = AuditSeal.NOTHING;
    private String previous = AuditSeal.NOTHING;

    StoneCheck(Connection connection, ChainKey key, Report report, UUID studio, String slug) {
        this.connection = connection;
        this.key = key;
        this.report = report;
        this.studio = studio;
        this.slug = slug;
    }

    /** Lets the chain of seals begin after the last stone; without one, at its first seal. */
    void begin(Sequence seals) throws SQLException {
        StoredRows.each(connection, STONES, this::follow, studio);
        if (number > 0) {
            seals.begin(upTo, lastHash);
            report.say(slug + ": " + lines + " lines of the access log of before " + before + " went by age");
        }
    }

    private void follow(ResultSet row) throws SQLException {
        AuditStone stone = new AuditStone(
                studio,
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6));
        boolean follows = stone.number() == number + 1 && stone.previous().equals(previous) && stone.upTo() > upTo;
        if (!follows || !row.getString(7).equals(key.hash(stone.content()))) {
            report.trouble(slug + ": stone " + stone.number()
                    + " of the access log was altered, or does not follow the one before");
        }
        number = stone.number();
        upTo = stone.upTo();
        lastHash = stone.lastHash();
        previous = row.getString(7);
        lines += stone.lines();
        before = stone.before();
    }
}
