package dev.stipple.consultation;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Tells a client who at the studio opened, printed or copied their form, and when. */
@Path("/c/{studio}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class OpenedResource {

    private static final int MOST = 200;

    private final ClientPages pages;
    private final SentPages sentPages;
    private final AccessLog log;
    private final People people;
    private final Language language;

    OpenedResource(ClientPages pages, SentPages sentPages, AccessLog log, People people, Language language) {
        this.pages = pages;
        this.sentPages = sentPages;
        this.log = log;
        this.people = people;
        this.language = language;
    }

    @GET
    @Path("result/{id}/opened")
    public TemplateInstance show(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sentPages.sent(profile, id, headers);
        List<AccessLog.Line> lines = log.about(profile.id(), sent.id(), MOST + 1);
        return new OpenedPage(
                profile,
                Addresses.result(profile, sent.id()),
                shown(profile, lines.subList(0, Math.min(MOST, lines.size()))),
                lines.size() > MOST);
    }

    /** A page loaded several times within a minute is one line. */
    private List<OpenedPage.Line> shown(StudioProfile studio, List<AccessLog.Line> lines) {
        ActMessages says = language.words(ActMessages.class);
        ResultWords words = sentPages.words(studio);
        Map<UUID, StaffMember> staff = people.of(studio.id());
        return lines.stream()
                .flatMap(line -> what(says, line.kind()).stream()
                        .map(what -> new OpenedPage.Line(
                                words.moment(line.at()), who(says, studio, staff, line.actor()), what)))
                .distinct()
                .toList();
    }

    private static String who(ActMessages says, StudioProfile studio, Map<UUID, StaffMember> staff, UUID actor) {
        return Optional.ofNullable(staff.get(actor))
                .map(member -> member.name() + ", " + role(says, member.role()))
                .orElseGet(() -> says.openedSomebody(studio.name()));
    }

    private static String role(ActMessages says, Role role) {
        return switch (role) {
            case PRACTITIONER -> says.openedPractitioner();
            case LEAD -> says.openedLead();
            case OWNER -> says.openedOwner();
            case FRONT_DESK -> says.openedFrontDesk();
            case READ_ONLY -> says.openedReadOnly();
        };
    }

    /** To be found in a search is not to be opened. */
    private static Optional<String> what(ActMessages says, AccessLog.Kind kind) {
        return switch (kind) {
            case SUBMISSION, CLIENT_FILE -> Optional.of(says.openedForm());
            case PHOTO -> Optional.of(says.openedPhoto());
            case PRINT, PDF -> Optional.of(says.openedPrinted());
            case COPY, EXPORT -> Optional.of(says.openedCopied());
            case BREAK_GLASS -> Optional.of(says.openedInEmergency());
            case OWN_COPY,
                    SEARCH,
                    SETTINGS,
                    PEOPLE,
                    KEY_CHANGE,
                    KEY_DESTROYED,
                    KEY_MASTER,
                    STUDIO_ENDING,
                    STUDIO_STAYS,
                    STUDIO_ENDED,
                    LOG_ENDED -> Optional.empty();
        };
    }
}
