package dev.stipple.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

/** The ledger of erasures: what it holds, what it refuses, and what is erased without it (nothing). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final UUID STUDIO = UUID.randomUUID();

    @TempDir
    Path folder;

    @Inject
    KeyedHash keyed;

    @Inject
    ErasureLedger inUse;

    @Inject
    ErasureGate gate;

    @Inject
    PlantedForms forms;

    @Inject
    Scheduler scheduler;

    private ErasureLedger ledger() {
        StippleConfig.Ledger place = Mockito.mock(StippleConfig.Ledger.class);
        Mockito.when(place.folder()).thenReturn(Optional.of(folder));
        StippleConfig config = Mockito.mock(StippleConfig.class);
        Mockito.when(config.ledger()).thenReturn(place);
        return new ErasureLedger(config, keyed);
    }

    private static LedgerLine line(long number) {
        return new LedgerLine(
                number,
                NOW,
                List.of(
                        new LedgerLine.Erased(new RecordId(STUDIO, UUID.randomUUID()), "abc"),
                        new LedgerLine.Erased(new RecordId(STUDIO, UUID.randomUUID()), "")));
    }

    @Test
    void lines_are_read_as_they_were_written() {
        ErasureLedger writer = ledger();
        writer.begin(STUDIO, 7, NOW);
        LedgerLine first = line(8);
        LedgerLine second = line(9);
        writer.append(first);
        writer.append(second);

        ErasureLedger.Content read = ledger().read();

        assertThat(read.id()).isEqualTo(STUDIO);
        assertThat(read.number()).isEqualTo(9);
        assertThat(read.lines()).containsExactly(first, second);
        assertThat(read.after(8)).containsExactly(second);
        assertThatThrownBy(() -> writer.append(line(11))).hasMessageContaining("does not follow");
    }

    @Test
    void a_line_that_a_power_cut_left_unfinished_never_happened_and_the_next_takes_its_place() throws Exception {
        ErasureLedger writer = ledger();
        writer.begin(STUDIO, 0, NOW);
        writer.append(line(1));
        Files.writeString(writer.file(), "2 2026-11-20T10:00", StandardOpenOption.APPEND);

        ErasureLedger after = ledger();
        assertThat(after.read().number()).isEqualTo(1);
        after.append(line(2));
        assertThat(ledger().read().number()).isEqualTo(2);
    }

    @Test
    void a_line_that_was_changed_or_taken_out_is_noticed() throws Exception {
        ErasureLedger writer = ledger();
        writer.begin(STUDIO, 0, NOW);
        writer.append(line(1));
        writer.append(line(2));
        List<String> lines = Files.readAllLines(writer.file());

        Files.write(writer.file(), List.of(lines.get(0), lines.get(2)));
        assertThatThrownBy(() -> ledger().read()).hasMessageContaining("was altered");
        Files.write(writer.file(), List.of(lines.get(0), lines.get(1).replace("2026", "2025"), lines.get(2)));
        assertThatThrownBy(() -> ledger().read()).hasMessageContaining("was altered");
        Files.write(writer.file(), lines);
        assertThat(ledger().read().number()).isEqualTo(2);
    }

    @Test
    void an_erasure_is_one_line_that_names_nobody() throws Exception {
        Planted sent = forms.send(Golden.named("01").answers());
        String reference = forms.reference(sent.id());
        long before = inUse.read().number();

        sent.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);

        LedgerLine line = inUse.read().after(before).get(0);
        assertThat(line.erased()).extracting(erased -> erased.record().id()).containsExactly(sent.id());
        assertThat(line.erased().get(0).mark())
                .isEqualTo(inUse.mark(line.erased().get(0).record().studioId(), reference.replace("-", "")));
        assertThat(Files.readString(inUse.file())).doesNotContain(reference.replace("-", ""));
        assertThat(Rows.value("select number from erasure_watermark")).isEqualTo(String.valueOf(line.number()));
    }

    @Test
    void what_cannot_be_written_down_is_not_erased() throws Exception {
        Planted sent = forms.send(Golden.named("01").answers());
        Path aside = inUse.file().resolveSibling("aside");
        scheduler.pause();
        Browser client = sent.open();
        client.get("/c/northgate/delete");
        Files.move(inUse.file(), aside);
        try {
            client.post("/c/northgate/delete", "what", "all").then().statusCode(500);

            assertThat(Rows.value("select count(*) from record_key where id = '" + sent.id() + "'"))
                    .isEqualTo("1");
            assertThat(inUse.file()).doesNotExist();
            assertThatThrownBy(gate::closeIfBehind)
                    .hasMessageContaining("is missing")
                    .hasMessageContaining("Put it back")
                    .hasMessageContaining("stipple.ledger.lost=");
        } finally {
            Files.move(aside, inUse.file());
            scheduler.resume();
        }
        client.get(sent.result()).then().statusCode(200);
        assertThat(gate.closeIfBehind()).isFalse();
    }

    @Test
    void an_older_copy_of_the_ledger_is_refused() throws Exception {
        byte[] older = Files.readAllBytes(inUse.file());
        Planted sent = forms.send(Golden.named("01").answers());
        scheduler.pause();
        sent.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);
        byte[] newer = Files.readAllBytes(inUse.file());
        try {
            Files.write(inUse.file(), older);
            assertThatThrownBy(gate::closeIfBehind).hasMessageContaining("whole and newer copy");
        } finally {
            Files.write(inUse.file(), newer);
            scheduler.resume();
        }
        assertThat(gate.closeIfBehind()).isFalse();
    }

    @Test
    void a_commit_that_failed_behind_its_line_is_made_good() {
        Planted sent = forms.send(Golden.named("01").answers());
        String studio = Rows.value("select studio_id from submission where id = '" + sent.id() + "'");
        scheduler.pause();
        try {
            RecordId record = new RecordId(UUID.fromString(studio), sent.id());
            long number = inUse.read().number() + 1;
            inUse.append(new LedgerLine(number, NOW, List.of(new LedgerLine.Erased(record, ""))));

            gate.catchUp();

            assertThat(Rows.value("select count(*) from record_key where id = '" + sent.id() + "'"))
                    .isEqualTo("0");
            assertThat(inUse.read().number())
                    .as("nothing is written down twice")
                    .isEqualTo(number);
        } finally {
            scheduler.resume();
        }
    }
}
