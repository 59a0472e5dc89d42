package dev.stipple.hostile;

import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.support.Browser;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A studio with its people, two clients and marks by which whatever is theirs is known again wherever it turns up.
 *
 * @param spare a person to whom things may be done without ending somebody's session
 * @param sent the forms that were sent, of the client and of their neighbour
 */
record PlantedStudio(
        StudioProfile profile,
        Map<Role, UUID> people,
        UUID spare,
        Sent sent,
        Sent neighbour,
        UUID view,
        UUID bulkAct,
        String replyLink) {

    static final String PASSWORD = "a password of the tests";

    /** A form that was sent. */
    record Sent(UUID id, String link) {}

    String slug() {
        return profile.slug();
    }

    UUID id() {
        return profile.id();
    }

    /** In everything that only the desk may read. */
    String deskMark() {
        return "Zqdesk" + slug().replace("-", "");
    }

    /** In the answers of the client. */
    String clientMark() {
        return "Zqclient" + slug().replace("-", "");
    }

    /** In the answers of the other client. */
    String neighbourMark() {
        return "Zqneighbour" + slug().replace("-", "");
    }

    String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug() + ".example";
    }

    Browser signedIn(Role role) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", email(role), "password", PASSWORD)
                .then()
                .statusCode(303);
        browser.get("/desk/queue").then().statusCode(200);
        return browser;
    }

    /** A browser that opened the private link of a form. */
    Browser holding(Sent form) {
        Browser browser = new Browser();
        browser.get("/c/" + slug() + "/r/" + form.link()).then().statusCode(303);
        browser.get("/c/" + slug()).then().statusCode(200);
        return browser;
    }
}
