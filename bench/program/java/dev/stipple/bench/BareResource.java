package dev.stipple.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.consultation.PlantedDrafts;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the program is compared with, in its own process and behind its own outer wall; and what a run needs to know. */
@Path("/api/bench")
@PermitAll
public class BareResource {

    private static final int OPTIONS = 8;

    private final BareRows rows;
    private final PlantedDrafts drafts;
    private final Cost cost = new Cost();

    BareResource(BareRows rows, PlantedDrafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    /** A page with a form that reads one row by its key. */
    @GET
    @Path("page/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@RestPath UUID id, @RestQuery int filling) throws SQLException {
        List<String> options = Collections.nCopies(OPTIONS, "option " + rows.read(id).length);
        return new BarePage("A bare page", options, "x".repeat(filling));
    }

    /** Stores one row; answers with its key. */
    @POST
    @Path("row")
    @Produces(MediaType.TEXT_PLAIN)
    public String row(@RestQuery int bytes) throws SQLException {
        return rows.add(bytes).toString();
    }

    /** What the process has used up since its start, as {@link Cost#now} tells it. */
    @GET
    @Path("cost")
    @Produces(MediaType.TEXT_PLAIN)
    public String cost() {
        return cost.now();
    }

    /** Drafts of one client, as {@link PlantedDrafts#plant} writes them down. The body is the answers. */
    @POST
    @Path("drafts")
    @Produces(MediaType.TEXT_PLAIN)
    public String drafts(@RestQuery String studio, @RestQuery int count, @RestQuery boolean whole, String answers)
            throws JsonProcessingException {
        return drafts.plant(studio, new ObjectMapper().readTree(answers), count, whole);
    }
}
