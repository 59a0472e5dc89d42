package dev.stipple.admin;

import dev.stipple.shared.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A form posted to a page of settings. Nothing of it is kept while something stands against it, and then the page shows again
 * what was typed.
 *
 * @param refusal the answer when nothing of it may be kept
 */
record SettingsForm(TypedForm typed, Page page, Optional<RestResponse<TemplateInstance>> refusal) {

    /** A page around a form, with what is to be mended in it and what is said above it. */
    @FunctionalInterface
    interface Page {
        TemplateInstance around(TypedForm form, Problems problems, String notice);
    }

    /** The page as it is opened, perhaps by a change that has just led back to it. */
    static RestResponse<TemplateInstance> opened(TypedForm form, boolean kept, Page page) {
        return said(200, form, Notices.after(kept), page);
    }

    /** The page with what has to be mended. */
    static RestResponse<TemplateInstance> refused(TypedForm form, Problems problems, Page page) {
        return answer(422, page.around(form, problems, ""));
    }

    /** Back to the page at a path, which says that the change was kept. */
    static RestResponse<TemplateInstance> kept(String path) {
        return Redirect.to(path + "?kept=true");
    }

    /**
     * What was posted.
     *
     * @param stale the page was open too long: nothing of it is looked at, and it is to be saved again
     */
    static SettingsForm posted(MultivaluedMap<String, String> fields, boolean stale, Page page) {
        TypedForm typed = TypedForm.of(fields);
        return new SettingsForm(
                typed, page, stale ? Optional.of(said(422, typed, Notices.STALE, page)) : Optional.empty());
    }

    SettingsForm checked(Function<TypedForm, Problems> check) {
        if (refusal.isPresent()) {
            return this;
        }
        Problems problems = check.apply(typed);
        return problems.none() ? this : new SettingsForm(typed, page, Optional.of(refused(typed, problems, page)));
    }

    /** Goes on with it, unless something stands against it. */
    RestResponse<TemplateInstance> then(Function<TypedForm, RestResponse<TemplateInstance>> act) {
        return refusal.orElseGet(() -> act.apply(typed));
    }

    /** Shows the page again with something to say, and keeps nothing. */
    RestResponse<TemplateInstance> show(String notice) {
        return then(form -> said(200, form, notice, page));
    }

    /**
     * Keeps it and leads back to the page.
     *
     * @param keep false when a colleague changed something meanwhile, and nothing was kept
     */
    RestResponse<TemplateInstance> keep(String path, Predicate<TypedForm> keep) {
        return then(form -> keep.test(form) ? kept(path) : said(409, form, Notices.MEANWHILE, page));
    }

    private static RestResponse<TemplateInstance> said(int status, TypedForm form, String notice, Page page) {
        return answer(status, page.around(form, Problems.NONE, notice));
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }
}
