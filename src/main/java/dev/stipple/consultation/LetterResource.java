package dev.stipple.consultation;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.record.DoctorsLetter;
import dev.stipple.record.LetterDocument;
import dev.stipple.record.Pdf;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The doctor's letter of a result that asks for a medical opinion: as a page and as PDF, with what the client ticks. */
@Path("/c/{studio}/result/{id}/letter")
@PermitAll
public class LetterResource {

    /** Doctors get the letter in the language of the edition's rules. */
    private static final String LETTER_LANGUAGE = "en";

    private final ClientPages pages;
    private final Submissions submissions;
    private final FormToken token;

    LetterResource(ClientPages pages, Submissions submissions, FormToken token) {
        this.pages = pages;
        this.submissions = submissions;
        this.token = token;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance choose(@RestPath String studio, @RestPath UUID id, @Context HttpHeaders headers) {
        StudioProfile profile = pages.studio(studio);
        return page(profile, sent(profile, id, headers), Set.of(), false, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @KeepsWhatWasTyped
    public Response letter(
            @RestPath String studio,
            @RestPath UUID id,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        StudioProfile profile = pages.studio(studio);
        SentConsultation sent = sent(profile, id, headers);
        Set<String> shared = Set.copyOf(form.getOrDefault("share", List.of()));
        if (token.stale()) {
            return html(422, page(profile, sent, shared, false, pages.words().staleLetter()));
        }
        if (!"pdf".equals(form.getFirst("as"))) {
            return html(200, page(profile, sent, shared, true, ""));
        }
        byte[] pdf = Pdf.of(new LetterDocument(letter(profile, sent).sharing(shared)).render());
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"letter.pdf\"")
                .build();
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page)
                .build();
    }

    /** Only the browser that sent a form, or opened its private link, sees its letter; and only where a doctor is asked. */
    private SentConsultation sent(StudioProfile studio, UUID id, HttpHeaders headers) {
        return pages.secret(headers, ClientPages.RESULT)
                .flatMap(link -> submissions.byLink(studio.id(), link))
                .filter(found -> found.id().equals(id))
                .filter(found -> found.assessment()
                        .filter(made -> !made.crisis())
                        .filter(made -> !DoctorsLetter.matters(made).isEmpty())
                        .isPresent())
                .orElseThrow(NotFoundException::new);
    }

    private static LetterPage page(
            StudioProfile studio, SentConsultation sent, Set<String> shared, boolean shown, String notice) {
        DoctorsLetter whole = letter(studio, sent);
        String result = Addresses.result(studio, sent.id());
        return new LetterPage(
                studio, result, result + "/letter", whole.asks(), shared, whole.sharing(shared), shown, notice);
    }

    private static DoctorsLetter letter(StudioProfile studio, SentConsultation sent) {
        AssessmentDocument made = sent.assessmentIn(LETTER_LANGUAGE).orElseThrow();
        return new DoctorsLetter(
                DoctorsLetter.recipients(made),
                studio.name(),
                studio.phone(),
                sent.answers().words("name").orElse(""),
                ShownTime.date(sent.answeredAt().atZone(studio.hours().zone()).toLocalDate()),
                sent.shownReference(),
                DoctorsLetter.matters(made));
    }
}
