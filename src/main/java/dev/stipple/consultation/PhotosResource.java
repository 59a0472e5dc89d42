package dev.stipple.consultation;

import dev.stipple.photo.PhotoIntake;
import dev.stipple.photo.PhotoWords;
import dev.stipple.photo.Photos;
import dev.stipple.photo.Taken;
import dev.stipple.photo.Uploads;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.web.FormToken;
import dev.stipple.shared.web.KeepsWhatWasTyped;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page of photos: each file is taken or named with its reason, and the good ones are kept whatever the others are. */
@Path("/c/{studio}/q/" + DraftPhotos.PAGE)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PhotosResource {

    private static final String GO_ON = "continue";
    private static final String LEAVE = "leave";
    private static final int MANY_REQUESTS = 429;

    private final ClientPages pages;
    private final DraftPages draftPages;
    private final DraftPhotos draftPhotos;
    private final Photos photos;
    private final PhotoIntake intake;
    private final Uploads uploads;
    private final FormToken token;
    private final Language language;

    PhotosResource(
            ClientPages pages,
            DraftPages draftPages,
            DraftPhotos draftPhotos,
            Photos photos,
            PhotoIntake intake,
            Uploads uploads,
            FormToken token,
            Language language) {
        this.pages = pages;
        this.draftPages = draftPages;
        this.draftPhotos = draftPhotos;
        this.photos = photos;
        this.intake = intake;
        this.uploads = uploads;
        this.token = token;
        this.language = language;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestPath String studio, @RestQuery Optional<String> change, @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        return draftPages.withDraft(
                profile,
                headers,
                (secret, draft) ->
                        reached(profile, draft, change.isPresent(), frame -> page(200, frame, draft, List.of(), "")));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @KeepsWhatWasTyped
    public RestResponse<TemplateInstance> add(
            @RestPath String studio,
            @RestForm Optional<String> act,
            @RestForm Optional<String> change,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @Context HttpHeaders headers) {
        StudioProfile profile = pages.taking(studio);
        String chosen = act.orElse("");
        return draftPages.withDraft(
                profile,
                headers,
                (secret, draft) -> reached(
                        profile,
                        draft,
                        change.isPresent(),
                        frame -> token.stale()
                                ? page(
                                        422,
                                        frame,
                                        draft,
                                        List.of(),
                                        words().messages().stale())
                                : add(frame, secret, draft, chosen, files)));
    }

    private RestResponse<TemplateInstance> add(
            PageFrame frame, String secret, OpenDraft draft, String act, List<FileUpload> files) {
        if (!uploads.begin(draft.id())) {
            return page(
                    MANY_REQUESTS, frame, draft, List.of(), words().messages().stillAdding());
        }
        Map<PhotoView, Taken.Picture> pictures = new EnumMap<>(PhotoView.class);
        List<PageReading.Problem> problems = new ArrayList<>();
        Instant until = intake.deadline();
        try {
            chosen(frame.page(), files).forEach((view, file) -> {
                Taken taken = intake.take(file.uploadedFile(), until);
                if (taken instanceof Taken.Picture picture) {
                    pictures.put(view, picture);
                } else if (taken instanceof Taken.Refused refused) {
                    problems.add(problem(frame.page(), view, words().refusal(view, refused.why())));
                }
            });
        } finally {
            uploads.end(draft.id());
        }
        if (pictures.isEmpty() && problems.isEmpty() && act.equals(LEAVE)) {
            // Nobody decided against photos by leaving.
            return ClientPages.go(Addresses.save(frame.studio()));
        }
        if (pictures.isEmpty() && problems.isEmpty() && !act.equals(GO_ON)) {
            PhotoView first = views(frame.page()).get(0);
            problems.add(problem(frame.page(), first, words().messages().none()));
        }
        boolean answers = !pictures.isEmpty() || problems.isEmpty();
        Optional<OpenDraft> saved =
                answers ? draftPhotos.add(frame.studio().id(), secret, pictures) : Optional.of(draft);
        return saved.map(kept -> problems.isEmpty()
                        ? ClientPages.go(onward(frame, kept, act))
                        : page(422, frame, kept, problems, ""))
                .orElseGet(() -> ClientPages.go(Addresses.start(frame.studio())));
    }

    private String onward(PageFrame frame, OpenDraft kept, String act) {
        return switch (act) {
            case GO_ON -> next(frame, kept);
            case LEAVE -> Addresses.save(frame.studio());
            default -> here(frame.studio(), frame.change());
        };
    }

    /** The file of each view. A control that was left alone sends a file without name and bytes. */
    private static Map<PhotoView, FileUpload> chosen(Page page, List<FileUpload> files) {
        Map<PhotoView, FileUpload> chosen = new EnumMap<>(PhotoView.class);
        for (PhotoView view : views(page)) {
            files.stream()
                    .filter(file -> file.name().equals(Question.Photos.FIELD + view.code()))
                    .filter(file -> file.size() > 0 || !file.fileName().isEmpty())
                    .findFirst()
                    .ifPresent(file -> chosen.put(view, file));
        }
        return chosen;
    }

    private static List<PhotoView> views(Page page) {
        return page.questions().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> PhotoView.of(option.code()).stream())
                .toList();
    }

    private static PageReading.Problem problem(Page page, PhotoView view, String message) {
        return new PageReading.Problem(page.questions().get(0).id(), Question.Photos.FIELD + view.code(), message);
    }

    private RestResponse<TemplateInstance> reached(
            StudioProfile profile,
            OpenDraft draft,
            boolean change,
            Function<PageFrame, RestResponse<TemplateInstance>> then) {
        Journey journey = draft.journey(pages.today(profile));
        if (!journey.mayVisit(DraftPhotos.PAGE)) {
            return draftPages.whereTheyAre(profile, draft, journey, DraftPhotos.PAGE);
        }
        Page page = draft.questionnaire().page(DraftPhotos.PAGE).orElseThrow();
        return then.apply(new PageFrame(
                profile, draft.questionnaire(), journey, page, change, "", pages.words(), pages.language()));
    }

    private String next(PageFrame frame, OpenDraft saved) {
        Journey journey = saved.journey(pages.today(frame.studio()));
        return QuestionResource.next(frame.studio(), journey, DraftPhotos.PAGE, frame.change());
    }

    /** The page of photos, on the way or while changing one answer. */
    static String here(StudioProfile studio, boolean change) {
        return Addresses.photos(studio) + (change ? "?change=1" : "");
    }

    private RestResponse<TemplateInstance> page(
            int status, PageFrame frame, OpenDraft draft, List<PageReading.Problem> problems, String notice) {
        return ClientPages.page(status, PhotosPage.of(frame, words(), photos.of(draft.id()), problems, notice));
    }

    private PhotoWords words() {
        return PhotoWords.in(language.locale());
    }
}
