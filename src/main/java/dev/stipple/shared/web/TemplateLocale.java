package dev.stipple.shared.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every template the language of the person it is shown to, so that message bundles speak it. */
@ApplicationScoped
class TemplateLocale {

    private final Language language;

    TemplateLocale(Language language) {
        this.language = language;
    }

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setAttribute(TemplateInstance.LOCALE, language.locale()));
    }
}
