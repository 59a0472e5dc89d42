package dev.stipple.consultation;

import dev.stipple.ending.StudioEndings;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a client who comes with a form that the studio ends. Help stands below, as on every page. */
class EndingPages {

    private static final int GONE = 410;

    private final StudioEndings endings;
    private final Language language;

    EndingPages(StudioEndings endings, Language language) {
        this.endings = endings;
        this.language = language;
    }

    @ServerExceptionMapper
    Response ends(StudioEndsException end) {
        StudioProfile studio = end.studio();
        String until = endings.announced(studio.id())
                .map(ending -> ShownTime.date(
                        LocalDate.ofInstant(ending.endsAt(), studio.hours().zone()), language.locale()))
                .orElse("");
        return Response.status(GONE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new EndingPage(studio, until).render())
                .build();
    }
}
