package dev.stipple.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stipple.message.MailKind;
import dev.stipple.message.Outbox;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.alarm.Alarm;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.KeyCheck;
import dev.stipple.shared.sealing.KeyFile;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.MasterChange;
import dev.stipple.shared.sealing.PrintedSheet;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.CleanClient;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both keys are changed while people send and read: nobody notices, everything opens, and the old keys open nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RotationTest {

    private static final String PASSWORD = "a password of the tests";
    private static final byte[] PROBE = "a probe".getBytes(StandardCharsets.UTF_8);
    private static final Duration LATER = Duration.ofMinutes(2);

    @Inject
    StudioRotation rotation;

    @Inject
    MasterRotation master;

    @Inject
    MasterChange masterKeys;

    @Inject
    KeyHolders holders;

    @Inject
    RotationAlarm alarm;

    @Inject
    KeyCheck check;

    @Inject
    Keys keys;

    @Inject
    KeyedHash keyed;

    @Inject
    PlantedForms forms;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog access;

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    Session entities;

    @Inject
    StippleConfig config;

    @Inject
    Clock clock;

    @TempDir
    Path thief;

    private String slug = "";
    private StaffMember owner = new StaffMember(new UUID(0, 0), new UUID(0, 0), "", Role.OWNER, true);
    private UUID studio = new UUID(0, 0);
    private KeyFile file = KeyFile.master(Path.of("."));

    @BeforeEach
    void find() {
        open();
        file = KeyFile.master(config.home());
    }

    @AfterEach
    void endWhatWasBegun() throws Exception {
        if (rotation.standing(studio).underWay()) {
            rotation.goOn(studio, clock.instant().plus(LATER));
        }
        Files.deleteIfExists(file.next().path());
        PrintedSheet.in(config.home()).printed(clock.instant());
        Rows.change("delete from key_holder where marks = 'another'");
    }

    @Test
    void both_keys_change_under_load_and_the_old_ones_open_nothing() throws Exception {
        UUID form = planted();
        Browser client = new Browser();
        client.begin(slug);
        Browser desk = desk(Role.PRACTITIONER);
        desk.post(
                        "/desk/s/" + form + "/acts/note",
                        "reason",
                        "Prefers mornings",
                        "version",
                        Browser.value(desk.get("/desk/s/" + form), "version"))
                .then()
                .statusCode(303);
        waitingMail();
        Map<UUID, byte[]> probes = probes();
        byte[] mark = keyed.of("a purpose", "a text");
        StolenKeys stolen = StolenKeys.copied(file, thief, studio, form);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Integer>> load = List.of(
                people.submit(() -> until(over, () -> planted())),
                people.submit(() -> until(over, () -> planted())),
                people.submit(until(over, Role.PRACTITIONER, form)),
                people.submit(until(over, Role.OWNER, form)));

        for (int i = 0; i < 3; i++) {
            assertThat(rotation.begin(owner)).isTrue();
            assertThat(rotation.begin(owner)).isFalse();
            Thread.sleep(300);
            rotation.goOn(studio, clock.instant());
            assertThat(rotation.standing(studio).underWay()).isTrue();
            rotation.goOn(studio, clock.instant().plus(LATER));
            assertThat(rotation.standing(studio).underWay()).isFalse();
        }
        file.next().write(file.successor());
        master.goOn();
        Thread.sleep(300);
        over.set(true);

        for (Future<Integer> each : load) {
            assertThat(each.get()).isPositive();
        }
        people.shutdown();
        int version = rotation.standing(studio).version();
        assertThat(Rows.value("select count(*) from record_key where studio_key_version < " + version
                        + " and studio_id = '" + studio + "'"))
                .isEqualTo("0");
        assertThat(Rows.value("select count(*) from studio_key where studio_id = '" + studio + "'"))
                .isEqualTo("1");
        // A mail that went out meanwhile has taken its key along.
        probes.forEach((record, probe) -> cipher(record)
                .ifPresent(key ->
                        assertThat(key.open("probe", FieldGroup.NOTES, probe)).isEqualTo(PROBE)));
        assertThat(cipher(form)).isPresent();
        assertThat(desk.get("/desk/s/" + form).asString()).contains("Prefers mornings");
        client.get("/c/" + slug + "/check-answers").then().statusCode(303);
        assertThat(keyed.of("a purpose", "a text")).isEqualTo(mark);
        stolen.opensNothingOf(form);
        assertThat(check.trouble()).isEmpty();
        assertThat(file.next().exists()).isFalse();
        assertThat(kinds())
                .contains(AccessLog.Kind.KEY_CHANGE, AccessLog.Kind.KEY_DESTROYED, AccessLog.Kind.KEY_MASTER);
        assertThat(causes()).containsExactly("sheet");
        if (file.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file.path())).hasSize(2);
        }
    }

    @Test
    void a_change_of_the_studios_key_that_is_cut_off_goes_on_and_spares_what_is_held() throws Exception {
        UUID held = planted();
        UUID other = planted();
        int before = rotation.standing(studio).version();
        rotation.begin(owner);

        QuarkusTransaction.begin();
        keys.hold(new RecordId(studio, held));
        ExecutorService job = Executors.newSingleThreadExecutor();
        job.submit(() -> rotation.goOn(studio, clock.instant().plus(LATER))).get();
        assertThat(version(held)).isEqualTo(before);
        assertThat(version(other)).isEqualTo(before + 1);
        assertThat(rotation.standing(studio).underWay()).isTrue();
        QuarkusTransaction.rollback();
        job.shutdown();

        assertThat(desk(Role.PRACTITIONER).get("/desk/s/" + held).statusCode()).isEqualTo(200);
        assertThat(alarm.alarms(studio, clock.instant().plus(Duration.ofHours(1))))
                .extracting(Alarm::cause)
                .contains("rotation");
        assertThatThrownBy(() -> Rows.change(
                        "delete from studio_key where studio_id = '" + studio + "' and version = " + before))
                .hasMessageContaining("record_key");

        rotation.goOn(studio, clock.instant().plus(LATER));
        assertThat(version(held)).isEqualTo(before + 1);
        assertThat(rotation.standing(studio).underWay()).isFalse();
    }

    @Test
    void a_change_of_the_master_key_waits_for_every_node_and_goes_on_after_a_kill() throws Exception {
        UUID form = planted();
        String old = file.mark();
        Rows.change("insert into key_holder (node, marks, seen_at) values (gen_random_uuid(), 'another', '"
                + clock.instant() + "')");

        file.next().write(file.successor());

        master.goOn();
        assertThat(file.mark()).isEqualTo(old);
        assertThat(master.without()).isEqualTo(1);

        assertThat(QuarkusTransaction.requiringNew().call(masterKeys::rewrap)).isPositive();
        assertThat(file.mark()).isEqualTo(old);
        assertThat(check.trouble()).isEmpty();
        planted();
        assertThat(desk(Role.PRACTITIONER).get("/desk/s/" + form).statusCode()).isEqualTo(200);

        Rows.change("delete from key_holder where marks = 'another'");
        master.goOn();
        assertThat(file.mark()).isNotEqualTo(old);
        assertThat(check.trouble()).isEmpty();
        planted();
    }

    @Test
    void an_owner_changes_the_key_from_the_desk_and_nobody_else_does() {
        Browser olu = desk(Role.OWNER);
        int before = rotation.standing(studio).version();
        assertThat(olu.get("/admin/keys").asString()).contains("Change the studio's key");

        olu.post("/admin/keys").then().statusCode(303);

        assertThat(rotation.standing(studio).version()).isEqualTo(before + 1);
        assertThat(olu.get("/admin/keys").asString())
                .contains("A change began on")
                .doesNotContain("type=\"submit\">Change");
        assertThat(desk(Role.PRACTITIONER).get("/admin/keys").statusCode()).isEqualTo(403);
    }

    /** A studio of the test's own: the load is nobody else's queue. */
    private void open() {
        slug = "k-" + Ids.reference().toLowerCase(Locale.ROOT);
        QuarkusTransaction.requiringNew().run(() -> {
            WorkingHours hours = new WorkingHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneId.of("Europe/London"));
            StudioProfile profile =
                    new StudioProfile(UUID.randomUUID(), slug, "Eastgate", "020 7946 0000", "GB", hours, 7);
            studio = profile.id();
            studios.open(profile, slug + "-token");
            people.add(studio, email(Role.PRACTITIONER), "Someone", Role.PRACTITIONER, PASSWORD);
            owner = people.add(studio, email(Role.OWNER), "Somebody", Role.OWNER, PASSWORD);
        });
    }

    private String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".example";
    }

    private Browser desk(Role role) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", email(role), "password", PASSWORD)
                .then()
                .statusCode(303);
        return browser;
    }

    private UUID planted() {
        return forms.send(slug, CleanClient.with(JsonNodeFactory.instance.objectNode()), clock.instant())
                .id();
    }

    private void waitingMail() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.queue(
                        studio,
                        "rotation " + UUID.randomUUID(),
                        MailKind.SAVED_FORM,
                        "late@example.com",
                        Map.of("link", "https://forms.example/r/x", "day", "20 December 2026"),
                        "en"));
    }

    /** Something sealed by the key of each record that there is, of whatever table. */
    private Map<UUID, byte[]> probes() {
        Map<UUID, byte[]> probes = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "select id from record_key where studio_id = ?1", UUID.class)
                .setParameter(1, studio)
                .getResultStream()
                .forEach(id -> probes.put(id, cipher(id).orElseThrow().seal("probe", FieldGroup.NOTES, PROBE))));
        for (String table :
                List.of("submission", "draft", "message where state = 'WAITING' and content is not null and")) {
            String where = table.contains("where") ? table : table + " where";
            assertThat(Rows.value("select count(*) from " + where + " studio_id = '" + studio
                            + "' and not exists (select 1 from record_key k where k.id = " + table.split(" ", 2)[0]
                            + ".id)"))
                    .as(table)
                    .isEqualTo("0");
        }
        return probes;
    }

    private Optional<RecordCipher> cipher(UUID record) {
        return keys.find(new RecordId(studio, record));
    }

    private int until(AtomicBoolean over, Callable<?> act) throws Exception {
        int done = 0;
        while (!over.get()) {
            act.call();
            done++;
        }
        return done;
    }

    private Callable<Integer> until(AtomicBoolean over, Role role, UUID form) {
        Browser desk = desk(role);
        return () -> until(over, () -> desk.get("/desk/s/" + form).then().statusCode(200));
    }

    private int version(UUID record) {
        return Integer.parseInt(Rows.value("select studio_key_version from record_key where id = '" + record + "'"));
    }

    private List<AccessLog.Kind> kinds() {
        return access.about(studio, studio, 100).stream()
                .map(AccessLog.Line::kind)
                .toList();
    }

    private Stream<String> causes() {
        return alarm.alarms(studio).stream().map(Alarm::cause);
    }
}
