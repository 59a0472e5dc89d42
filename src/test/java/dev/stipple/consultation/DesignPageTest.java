package dev.stipple.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.stipple.edition.EditionReader;
import dev.stipple.shared.web.Assets;
import dev.stipple.studio.Studios;
import dev.stipple.support.Axe;
import dev.stipple.support.Chromium;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that shows every part: hidden from everybody but developers, whole, and accessible in every state and theme. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DesignPageTest {

    @Inject
    Studios studios;

    @TestHTTPResource("/")
    URI root;

    @Test
    void nobody_but_developers_finds_it() {
        given().get("/design").then().statusCode(404);
        given().get("/design?state=error").then().statusCode(404);
    }

    @Test
    void it_names_every_tag_of_the_design_and_every_icon_it_names_is_drawn() {
        String page = page(DesignPage.State.DEFAULT);
        for (String tag : List.of(
                "backLink",
                "errorSummary",
                "notice",
                "part",
                "button",
                "buttonLink",
                "panel",
                "careCard",
                "details",
                "summaryList",
                "error",
                "icon",
                "question",
                "formToken")) {
            assertThat(page).contains(tag);
        }
        String sprite = given().get(Assets.ICONS).asString();
        DesignPage.of(studios.all().get(0), EditionReader.shipped().questionnaire(), DesignPage.State.DEFAULT)
                .icons()
                .forEach(icon -> assertThat(sprite).contains("id=\"" + icon + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_accessible_and_nothing_sticks_out_in_either_theme(DesignPage.State state) {
        String markup = page(state);
        try (Chromium chromium = Chromium.open();
                BrowserContext phone =
                        chromium.browser().newContext(new NewContextOptions().setViewportSize(320, 568))) {
            Page page = phone.newPage();
            page.route(
                    "**/design",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(markup)));
            page.navigate(root + "design");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            assertThat(new Axe(phone).violations(page)).isEmpty();
        }
    }

    private String page(DesignPage.State state) {
        return DesignPage.of(studios.all().get(0), EditionReader.shipped().questionnaire(), state)
                .render();
    }
}
