package dev.stipple.edition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Published editions as they stand in a database, for commands beside the program. Each is read once. */
public final class StoredEditions {

    private final Connection connection;
    private final Map<PublishedEdition.Id, Edition> byId = new HashMap<>();
    private final Map<String, Edition> byHash = new HashMap<>();

    public StoredEditions(Connection connection) {
        this.connection = connection;
    }

    /** An edition of a studio by its number. */
    public Edition numbered(UUID studio, int number) throws SQLException {
        PublishedEdition.Id id = new PublishedEdition.Id(studio, number);
        Edition known = byId.get(id);
        if (known != null) {
            return known;
        }
        Edition edition = read(id);
        byId.put(id, edition);
        return edition;
    }

    private Edition read(PublishedEdition.Id id) throws SQLException {
        String asked = "select sha256, cast(document as text) from edition where studio_id = ? and number = ?";
        try (PreparedStatement query = connection.prepareStatement(asked)) {
            query.setObject(1, id.studioId());
            query.setInt(2, id.number());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException(
                            "studio " + id.studioId() + " has no edition number " + id.number());
                }
                String document = found.getString(2);
                return byHash.computeIfAbsent(found.getString(1), hash -> EditionReader.document(document));
            }
        }
    }
}
