package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.privacy.ErasureGate;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * A person is erased, an older backup is restored, and nothing of the person comes back. It takes the database back under the
 * running program, so it has one to itself.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RestoredErasureIT {

    private static final List<String> MARKERS = List.of("Wq1markerNameZz", "Wq2markerMailZz", "Wq3markerWordsZz");

    @Inject
    PlantedForms forms;

    @Inject
    ErasureGate gate;

    @Inject
    Backups backups;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    private final Path home = Path.of(ConfigProvider.getConfig().getValue("test.home", String.class));
    private final OwnerAccess access =
            OwnerAccess.from(ConfigProvider.getConfig()).orElseThrow();

    @Test
    void what_was_erased_after_a_backup_is_erased_again_before_anybody_is_served() throws Exception {
        scheduler.pause();
        try {
            Planted sent = forms.send(marked());
            Planted other = forms.send(Golden.named("01").answers());
            Browser draft = new Browser();
            draft.begin(PlantedForms.STUDIO);
            String draftId = Rows.value("select cast(id as text) from draft order by created_at desc limit 1");
            Backup.Taken taken = take();
            sent.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);
            draft.answer("/c/northgate/delete", "unsent", "1").then().statusCode(303);
            assertThat(keys(sent.id())).isZero();

            restore(taken);

            assertThat(keys(sent.id()))
                    .as("the worst case: rows and keys are back")
                    .isEqualTo(1);
            assertThat(marks(sent.id())).isPositive();
            assertThat(Rows.value("select id from draft where id = '" + draftId + "'"))
                    .isEqualTo(draftId);
            assertThat(gate.closeIfBehind()).isTrue();
            for (String address : List.of("/", "/c/northgate", sent.result(), "/desk/queue", "/api/v1/edition")) {
                RestAssured.get(address).then().statusCode(503).header("Retry-After", "10");
            }
            RestAssured.get("/c/northgate").then().body(containsString("Closed for a short time"));

            gate.catchUp();

            RestAssured.get("/c/northgate").then().statusCode(200);
            assertThat(gate.closeIfBehind()).isFalse();
            assertGone(sent.id());
            assertThat(Rows.value("select id from draft where id = '" + draftId + "'"))
                    .isEmpty();
            assertThat(keys(UUID.fromString(draftId))).isZero();
            assertThat(keys(other.id())).as("nobody else is erased").isEqualTo(1);
            other.open().get(other.result()).then().statusCode(200);
        } finally {
            gate.catchUp();
            scheduler.resume();
        }
    }

    @Test
    void a_hundred_records_picked_at_random_open_after_a_restore() throws Exception {
        for (int more = 0; more < Sample.MOST; more++) {
            forms.send(Golden.named("01").answers());
        }
        Backup.Taken taken = take();
        try (Turn turn = Turn.take(access).orElseThrow()) {
            SelfTest.Seen seen = new SelfTest(KeyFile.master(home), line -> {})
                    .run(turn.connection(), file(taken.data(), Part.DATA), file(taken.keys(), Part.KEYS));

            assertThat(seen.opened()).isEqualTo(Sample.MOST);
            assertThat(seen.rows()).isEqualTo(taken.rows());
        }
    }

    @Test
    void two_nodes_at_once_make_one_backup_and_the_age_of_it_can_be_asked() {
        Rows.change("delete from backup_run");
        assertThat(backups.lastGood()).isEmpty();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(backups::makeWhatIsDue),
                        CompletableFuture.runAsync(backups::makeWhatIsDue))
                .join();
        backups.makeWhatIsDue();

        assertThat(Rows.value("select count(*) from backup_run where kind = 'COPY'"))
                .isEqualTo("1");
        assertThat(Rows.value("select count(*) from backup_run where kind = 'TEST' and good"))
                .isEqualTo("1");
        assertThat(backups.lastGood()).hasValueSatisfying(last -> assertThat(last)
                .isBetween(clock.instant().minusSeconds(300), clock.instant()));
        assertThat(backups.lastTested()).isPresent();
        assertThat(backups.nightly()).as("a database of one's own").isFalse();
    }

    private static ObjectNode marked() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", MARKERS.get(0));
        answers.put("reply-by", "email");
        answers.put("email", MARKERS.get(1) + "@example.com");
        answers.remove("phone");
        answers.put("own-question", MARKERS.get(2));
        return answers;
    }

    private Backup.Taken take() throws Exception {
        try (Turn turn = Turn.take(access).orElseThrow()) {
            BackupFolder folder = new BackupFolder(home.resolve("backup-" + UUID.randomUUID()));
            return new Backup(folder, KeyFile.backup(home), line -> {}).take(turn, clock.instant());
        }
    }

    private DumpFile file(Path path, Part part) {
        return new DumpFile(path, part, KeyFile.backup(home));
    }

    /** Under the running program, as an operator's own database can be. */
    private void restore(Backup.Taken taken) throws Exception {
        Restore.Source source =
                Restore.Source.verified(file(taken.data(), Part.DATA), file(taken.keys(), Part.KEYS), line -> {});
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            RestoreCommand.clear(new Schema(connection));
            new Restore(connection, line -> {}).run(source);
            connection.commit();
        }
    }

    private void assertGone(UUID id) throws Exception {
        assertThat(keys(id)).isZero();
        assertThat(marks(id)).isZero();
        assertThat(Rows.value("select state from review where id = '" + id + "'"))
                .isEqualTo("ERASED");
        assertThat(Rows.value("select count(*) from photo where record_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(Rows.value("select given from consent_event where record_id = '" + id
                        + "' and purpose = 'health-answers' order by at desc, id desc limit 1"))
                .isEqualTo("f");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("binaries"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(MARKERS).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }

    private static long keys(UUID id) {
        return Long.parseLong(Rows.value("select count(*) from record_key where id = '" + id + "'"));
    }

    private static long marks(UUID id) {
        return Long.parseLong(Rows.value("select count(*) from search_mark where submission_id = '" + id + "'"));
    }
}
