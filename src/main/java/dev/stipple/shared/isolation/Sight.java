package dev.stipple.shared.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What the database shows to a transaction.
 *
 * @param studio the studio whose rows are seen; no studio's id for none
 * @param across whether all studios' rows are seen
 */
record Sight(String studio, boolean across) {

    /**
     * Of work that never said whose it is. No studio is called so, and the policies cannot even read it: the database refuses to
     * show a row, loudly, where nothing set would have shown an empty table in silence.
     */
    static final Sight UNSAID = new Sight("nobody said which", false);

    static final Sight ACROSS = new Sight("", true);

    /** Until the transaction ends: the next one on this connection begins with nothing. */
    private static final String SET = "select set_config('role', 'stipple_app', true),"
            + " set_config('stipple.studio', ?, true), set_config('stipple.across', ?, true)";

    static Sight of(UUID studio) {
        return new Sight(studio.toString(), false);
    }

    /** Tells the transaction of a connection. */
    void set(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, studio);
            statement.setString(2, across ? "on" : "");
            statement.execute();
        }
    }
}
