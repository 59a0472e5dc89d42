package dev.stipple.shared.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around every page for clients. */
@MessageBundle(value = "layout", locale = "en")
public interface LayoutMessages {

    @Message("Consultation")
    String consultation();

    @Message("Skip to main content")
    String skip();

    @Message("Rather talk? Phone {studio} on")
    String ratherTalk(String studio);

    @Message("In danger, or very low? Help now")
    String danger();

    @Message("More about this form")
    String more();

    @Message("About SMP")
    String aboutSmp();

    @Message("Privacy")
    String privacy();

    @Message("Accessibility")
    String accessibility();

    @Message("Support")
    String support();

    @Message("Delete my answers")
    String delete();
}
