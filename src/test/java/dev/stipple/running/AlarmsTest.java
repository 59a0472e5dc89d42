package dev.stipple.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.message.TestPost;
import dev.stipple.shared.alarm.Alarm;
import dev.stipple.studio.Studios;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever leads hears of trouble on the desk and by mail: of each cause once a day, and never whose form it is about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AlarmsTest {

    private static final String NO_MAIL =
            "insert into message (studio_id, id, dedup_key, kind, language, state, attempts, next_attempt_at, created_at) ";

    @Inject
    Alarms alarms;

    @Inject
    AlarmMails mails;

    @Inject
    PlantedForms forms;

    @Inject
    Studios studios;

    @Inject
    TestPost post;

    @Inject
    Clock clock;

    private UUID studio = new UUID(0, 0);
    private UUID form = new UUID(0, 0);
    private String assessment = "";

    @BeforeEach
    void find() {
        // Other tests leave mails behind that could not go out.
        Rows.change("delete from message where state in ('FAILED', 'WAITING')");
        studio = studios.bySlug("northgate").orElseThrow().id();
    }

    @AfterEach
    void mend() {
        Rows.change("delete from message where dedup_key like 'stuck %'");
        if (!assessment.isEmpty()) {
            Rows.changeSealed(
                    "update submission set assessment = decode('" + assessment + "', 'hex') where id = '" + form + "'");
        }
        alarms.look(studio);
    }

    @Test
    void a_form_that_the_rules_failed_on_is_shown_to_those_who_lead_and_to_nobody_else() {
        unscored();

        assertThat(DeskBrowser.of("olu").queue().asString()).contains("The rules failed on ");
        assertThat(DeskBrowser.of("lea").queue().asString()).contains("The rules failed on ");
        assertThat(DeskBrowser.of("ana").queue().asString()).doesNotContain("The rules failed");
        assertThat(DeskBrowser.of("finn").queue().asString()).doesNotContain("The rules failed");
    }

    @Test
    void each_cause_is_mailed_once_a_day_without_a_reference_or_a_name() {
        String reference = unscored();
        Instant before = clock.instant();
        // The job runs by itself too, and may just have told of an earlier one.
        Rows.change("delete from message where kind = 'ALARM'");

        mails.run();
        mails.run();

        List<String> texts = post.titled(before, "olu@northgate.example", "Something needs attention").stream()
                .map(mail -> mail.text())
                .filter(text -> text.contains("The rules failed"))
                .toList();
        assertThat(texts).hasSize(1);
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(reference, "Northgate"));
    }

    @Test
    void mail_that_stands_still_is_shown_and_one_mistyped_address_is_not() {
        stuck(1, "FAILED");
        assertThat(alarms.look(studio)).extracting(Alarm::cause).doesNotContain("mail");

        stuck(3, "FAILED");
        assertThat(alarms.look(studio)).extracting(Alarm::cause).contains("mail");

        Rows.change("delete from message where dedup_key like 'stuck %'");
        stuck(1, "WAITING");
        assertThat(alarms.look(studio)).extracting(Alarm::cause).contains("mail");
    }

    @Test
    void what_the_desk_shows_is_not_counted_anew_for_every_page() {
        alarms.look(studio);
        stuck(1, "WAITING");

        assertThat(alarms.shown(studio)).extracting(Alarm::cause).doesNotContain("mail");
        assertThat(alarms.look(studio)).extracting(Alarm::cause).contains("mail");
    }

    private String unscored() {
        form = forms.send(Golden.named("01").answers()).id();
        assessment = Rows.value("select encode(assessment, 'hex') from submission where id = '" + form + "'");
        Rows.changeSealed("update submission set assessment = null where id = '" + form + "'");
        alarms.look(studio);
        return forms.reference(form);
    }

    private void stuck(int count, String state) {
        for (int i = 0; i < count; i++) {
            Rows.change(NO_MAIL + "values ('" + studio + "', gen_random_uuid(), 'stuck " + UUID.randomUUID()
                    + "', 'NEWS', 'en', '" + state + "', 1, now() + interval '1 day', now() - interval '2 hours')");
        }
        Rows.change("update message set ended_at = now() where state = 'FAILED' and dedup_key like 'stuck %'");
    }
}
