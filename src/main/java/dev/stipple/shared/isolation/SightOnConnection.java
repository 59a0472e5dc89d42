package dev.stipple.shared.isolation;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one place where a transaction is told what it sees: when it takes its connection from the pool, before its first
 * statement. There, too, it puts off the rights of whoever the pool signs in as.
 */
@ApplicationScoped
class SightOnConnection implements AgroalPoolInterceptor {

    private final SightNow now;

    SightOnConnection(SightNow now) {
        this.now = now;
    }

    /** Outside a transaction, as for a migration, there is nothing that it would hold for. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                now.get().set(connection);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "the database did not take the studio of a transaction (SQL state " + refused.getSQLState() + ")",
                    refused);
        }
    }
}
