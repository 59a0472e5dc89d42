package dev.stipple.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A running server and what opens it. */
record StartedServer(EmbeddedPostgres postgres, String password) {

    @Override
    public String toString() {
        return "StartedServer[port=" + postgres.getPort() + "]";
    }
}
