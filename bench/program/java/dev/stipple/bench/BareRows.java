package dev.stipple.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One table with a key and some bytes: the least that a program can read and store, each in one statement of its own. */
@ApplicationScoped
class BareRows {

    private static final String INSERT = "insert into bench_row (id, body) values (?, ?)";
    private static final String READ = "select body from bench_row where id = ?";

    private final AgroalDataSource database;

    BareRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores a row with some bytes that do not compress, as sealed ones do not; gives its key. */
    UUID add(int bytes) throws SQLException {
        byte[] body = new byte[bytes];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        random.nextBytes(body);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setBytes(2, body);
            insert.executeUpdate();
        }
        return id;
    }

    /** The bytes of a row. */
    byte[] read(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no such row");
                }
                return row.getBytes(1);
            }
        }
    }
}
