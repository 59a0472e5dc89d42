package dev.stipple.photo;

import dev.stipple.questionnaire.PhotoView;
import dev.stipple.shared.web.Language;
import java.util.List;
import java.util.Locale;

/** What is said of photos, in the words of one language. */
public final class PhotoWords {

    private final PhotoMessages messages;

    private PhotoWords(PhotoMessages messages) {
        this.messages = messages;
    }

    public static PhotoWords in(Locale language) {
        return new PhotoWords(Language.words(PhotoMessages.class, language.getLanguage()));
    }

    public PhotoMessages messages() {
        return messages;
    }

    /** The photo by its view, like "The photo of the top". */
    public String name(PhotoView view) {
        return switch (view) {
            case FRONT -> messages.front();
            case TOP -> messages.top();
            case BACK -> messages.backOfHead();
            case SCAR -> messages.scar();
        };
    }

    /** Pixels and kilobytes. */
    public String size(KeptPhoto photo) {
        return messages.size(photo.width(), photo.height(), photo.kilobytes());
    }

    /** Advice to the client. */
    public List<String> hints(KeptPhoto photo) {
        return photo.hints().stream()
                .map(hint -> switch (hint) {
                    case DARK -> messages.dark();
                    case SMALL -> messages.small();
                    case BLURRED -> messages.blurred();
                })
                .toList();
    }

    /** Remarks to the practitioner. */
    public List<String> remarks(KeptPhoto photo) {
        return photo.hints().stream()
                .map(hint -> switch (hint) {
                    case DARK -> messages.darkShort();
                    case SMALL -> messages.smallShort();
                    case BLURRED -> messages.blurredShort();
                })
                .toList();
    }

    /** Why a photo was not taken, and the mend. */
    public String refusal(PhotoView view, Refusal why) {
        String photo = name(view);
        return switch (why) {
            case EMPTY -> messages.empty(photo);
            case TOO_LARGE -> messages.tooLarge(photo);
            case WRONG_TYPE -> messages.wrongType(photo);
            case TOO_MANY_PIXELS -> messages.tooManyPixels(photo);
            case DAMAGED -> messages.damaged(photo);
            case TOO_SLOW -> messages.tooSlow(photo);
            case BUSY -> messages.busy(photo);
        };
    }
}
