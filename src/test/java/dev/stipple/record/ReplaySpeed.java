package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionCheck;
import dev.stipple.edition.EditionReader;
import dev.stipple.support.EditionCopy;
import dev.stipple.support.Filling;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/replay} runs; no build does. It prints figures and asserts only that every form was replayed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplaySpeed {

    private static final int OF_THE_BAR = 100_000;
    private static final int BAR_SECONDS = 60;
    private static final int FORMS = Integer.getInteger("replay.forms", OF_THE_BAR);

    @Inject
    RecordStudio studio;

    @Inject
    Filling filling;

    @TempDir
    Path folder;

    @Test
    void print() throws IOException, SQLException {
        studio.open();
        say("filling a studio with %,d forms", FORMS);
        double filled = seconds(() -> filling.fill(studio.profile(), FORMS));
        say("filled in %.0f s", filled);
        // Or the program's own job does it meanwhile, and takes its share of the processors.
        studio.seal();
        Rows.change("vacuum analyze");
        Edition[] draft = new Edition[1];
        double read = seconds(() -> draft[0] = draft());
        say("replay speed: the draft read and checked in %.1f s", read);
        long before = heap();
        double workedBefore = worked();
        double replayed = seconds(() -> assertThat(replay(draft[0])).contains("Replayed %,d forms".formatted(FORMS)));
        double worked = worked() - workedBefore;
        long after = heap();
        say(
                "replay speed: 100,000 forms in %.1f s%s (bar %d s), %,.0f forms a second on %d processors",
                replayed * OF_THE_BAR / FORMS,
                FORMS == OF_THE_BAR ? "" : ", scaled from %,d in %.1f s".formatted(FORMS, replayed),
                BAR_SECONDS,
                FORMS / replayed,
                Runtime.getRuntime().availableProcessors());
        say("replay speed: %.2f ms of processor time a form, without the database", worked * 1e3 / FORMS);
        say("replay speed: heap after collection %,d MB at the start, %,d MB at the end", before, after);
    }

    /** One that changes what is found of some, and the words of none. */
    private Edition draft() throws IOException {
        Path draft = EditionCopy.in(folder)
                .with(
                        "rules/earlier-work.yaml",
                        "after: transplant-month, months: 6",
                        "after: transplant-month, months: 5")
                .folder();
        return EditionCheck.passed(EditionReader.folder(draft));
    }

    private String replay(Edition draft) throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Connection connection = RecordStudio.connect();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Replay(connection, RecordStudio.home(), draft, out).everything(Optional.of(studio.slug()));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void say(String words, Object... values) {
        System.out.println("bench: " + String.format(Locale.ROOT, words, values));
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Seconds of processor time so far: on a crowded machine they tell more than those of a clock. */
    private static double worked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static double seconds(Work work) throws SQLException, IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
