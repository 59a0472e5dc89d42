package dev.stipple.consultation;

import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.PhotoWords;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.questionnaire.Question;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** templates/consultation/photos-page.html: one file control per view, and the photos there are, covered. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PhotosPage(
        StudioProfile studio,
        String part,
        String title,
        String hint,
        String why,
        String back,
        String action,
        boolean change,
        String notice,
        List<Kept> kept,
        List<Asked> views,
        List<PageReading.Problem> problems)
        implements TemplateInstance {

    /** A photo that there is. */
    record Kept(String code, String name, String size, List<String> hints, String address, String small) {}

    /** A view that a photo can be chosen for. */
    record Asked(String code, String field, String label, String hint, boolean replaces, String error) {

        /** Ids of what describes the control, for assistive technology. */
        public String describedBy() {
            List<String> ids = new ArrayList<>();
            if (!hint.isEmpty()) {
                ids.add(field + "-hint");
            }
            if (replaces) {
                ids.add(field + "-replaces");
            }
            if (!error.isEmpty()) {
                ids.add(field + "-error");
            }
            return String.join(" ", ids);
        }
    }

    static PhotosPage of(
            PageFrame frame,
            PhotoWords words,
            List<KeptPhoto> photos,
            List<PageReading.Problem> problems,
            String notice) {
        String action = Addresses.photos(frame.studio());
        Set<PhotoView> there = photos.stream().map(KeptPhoto::view).collect(Collectors.toSet());
        return new PhotosPage(
                frame.studio(),
                frame.partLine(),
                frame.journey().title(frame.page()),
                frame.page().hint(),
                frame.page().why(),
                frame.back(),
                action,
                frame.change(),
                notice,
                photos.stream().map(photo -> kept(photo, words, action)).toList(),
                frame.page().questions().stream()
                        .flatMap(question -> question.options().stream())
                        .map(option -> asked(option, there, problems))
                        .toList(),
                problems);
    }

    private static Kept kept(KeptPhoto photo, PhotoWords words, String action) {
        String code = photo.view().code();
        // The time is no secret; it makes a browser ask again for a photo that took another's place.
        String address = action + "/" + code;
        String fresh = "?" + photo.addedAt().toEpochMilli();
        return new Kept(
                code,
                words.name(photo.view()),
                words.size(photo),
                words.hints(photo),
                address + fresh,
                address + "/small" + fresh);
    }

    private static Asked asked(
            dev.stipple.questionnaire.Option option, Set<PhotoView> there, List<PageReading.Problem> problems) {
        String field = Question.Photos.FIELD + option.code();
        return new Asked(
                option.code(),
                field,
                option.label(),
                option.hint(),
                PhotoView.of(option.code()).filter(there::contains).isPresent(),
                problems.stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(PageReading.Problem::message)
                        .findFirst()
                        .orElse(""));
    }
}
