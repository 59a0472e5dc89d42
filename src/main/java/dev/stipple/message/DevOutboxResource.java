package dev.stipple.message;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The mails of a trial without a mail server. Nowhere else is there such a page. */
@Path("/dev/outbox")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class DevOutboxResource {

    private final MailSetup setup;

    DevOutboxResource(MailSetup setup) {
        this.setup = setup;
    }

    @GET
    public TemplateInstance show() {
        ShownMails mails = setup.shown().orElseThrow(NotFoundException::new);
        return new DevOutboxPage(
                mails.all().stream().map(DevOutboxResource::shown).toList());
    }

    private static DevOutboxPage.ShownMail shown(ShownMails.Shown shown) {
        Mail mail = shown.mail();
        return new DevOutboxPage.ShownMail(
                mail.kind().name(),
                shown.at().toString(),
                mail.subject(),
                mail.to(),
                mail.text().lines().map(DevOutboxPage.Line::new).toList());
    }
}
