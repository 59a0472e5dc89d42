package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often clients' pages ask the database. In tests nothing is remembered of a studio, so each asks for it, too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageCostTest {

    private static final String PAGE = "/c/northgate/q/contact";
    private static final int TRIES = 8;

    @Inject
    SessionFactory entities;

    private final Browser browser = new Browser();

    @BeforeEach
    void count() {
        browser.fillIn("northgate", Golden.named("01").answers());
        entities.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        entities.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void a_question_asks_for_its_studio_and_once_for_the_draft_with_its_key() {
        assertThat(least(() -> browser.get(PAGE).then().statusCode(200))).isEqualTo(2);
    }

    /** Jobs ask meanwhile, and never less than nothing: the least of several tries is what the page itself asks. */
    private long least(Runnable page) {
        Statistics asked = entities.getStatistics();
        return LongStream.range(0, TRIES)
                .map(turn -> {
                    long before = asked.getPrepareStatementCount();
                    page.run();
                    return asked.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
