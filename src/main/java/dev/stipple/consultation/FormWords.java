package dev.stipple.consultation;

import dev.stipple.shared.web.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;

/** The words of the form in the client's language, for what is said from code and not from a template. */
@ApplicationScoped
class FormWords {

    private final Language language;

    FormWords(Language language) {
        this.language = language;
    }

    FormMessages get() {
        return MessageBundles.get(FormMessages.class, Localized.Literal.of(language.tag()));
    }
}
