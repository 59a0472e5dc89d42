package dev.stipple.record;

import dev.stipple.privacy.AccessLog;
import dev.stipple.privacy.AuditSealer;
import dev.stipple.review.DemoDecisions;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.ChainKey;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.AskReplies;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.RecordCommands;
import dev.stipple.support.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A studio of a test's own, in which everything that is sealed happens, and the commands that read it. */
@Dependent
class RecordStudio {

    private final Studios studios;
    private final People people;
    private final PlantedForms forms;
    private final Submissions submissions;
    private final DemoDecisions decisions;
    private final AskBacks asks;
    private final AskReplies replies;
    private final AfterSending acts;
    private final AccessLog log;
    private final ChainSealer chain;
    private final AuditSealer audit;
    private final Clock clock;

    private final StudioProfile profile = new StudioProfile(
            UUID.randomUUID(),
            "r-" + Ids.reference().toLowerCase(Locale.ROOT),
            "Eastgate",
            "020 7946 0000",
            "GB",
            new WorkingHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneId.of("Europe/London")),
            7);

    RecordStudio(
            Studios studios,
            People people,
            PlantedForms forms,
            Submissions submissions,
            DemoDecisions decisions,
            AskBacks asks,
            AskReplies replies,
            AfterSending acts,
            AccessLog log,
            ChainSealer chain,
            AuditSealer audit,
            Clock clock) {
        this.studios = studios;
        this.people = people;
        this.forms = forms;
        this.submissions = submissions;
        this.decisions = decisions;
        this.asks = asks;
        this.replies = replies;
        this.acts = acts;
        this.log = log;
        this.chain = chain;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a run of a command found, and what it said. */
    record Said(long troubles, String words) {

        /** The lines that tell of a trouble. */
        List<String> troubling() {
            return words.lines().filter(line -> line.startsWith("TROUBLE")).toList();
        }
    }

    void open() {
        QuarkusTransaction.requiringNew().run(() -> studios.open(profile, profile.slug() + "-token"));
    }

    UUID id() {
        return profile.id();
    }

    String slug() {
        return profile.slug();
    }

    StudioProfile profile() {
        return profile;
    }

    /** A form that was sent. */
    UUID send(String golden) {
        return forms.send(slug(), Golden.named(golden).answers(), clock.instant())
                .id();
    }

    StaffMember person(Role role) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.add(
                        id(),
                        Ids.reference().toLowerCase(Locale.ROOT) + "@" + slug() + ".example",
                        "P",
                        role,
                        "a password of the tests"));
    }

    /** A decision that its client is told. */
    void decide(UUID form, String outcome) {
        StaffMember one = person(Role.PRACTITIONER);
        StaffMember other = person(Role.LEAD);
        QuarkusTransaction.requiringNew()
                .run(() -> decisions.record(
                        new RecordId(id(), form),
                        one,
                        other,
                        outcome,
                        "Read at leisure.",
                        "All well.",
                        clock.instant()));
    }

    /** A question back, answered in words alone. */
    void askAndReply(UUID form) {
        StaffMember by = person(Role.PRACTITIONER);
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> asks.begin(
                        profile, sent(form), by.id(), new AskBacks.Content(List.of("own-question"), "And now?"), now));
        QuarkusTransaction.requiringNew().run(() -> {
            UUID ask = asks.open(id(), form, now).orElseThrow().id();
            AskReplies.Reply reply = new AskReplies.Reply(sent(form).answers(), "As before.", false, false, now);
            if (replies.take(profile, ask, reply) != AskReplies.Taken.DONE) {
                throw new IllegalStateException("the reply was not taken");
            }
        });
    }

    void read(UUID form) {
        log.opened(id(), UUID.randomUUID(), AccessLog.Kind.SUBMISSION, form);
    }

    void erase(UUID form) {
        QuarkusTransaction.requiringNew().run(() -> acts.erase(sent(form), clock.instant()));
    }

    SentConsultation sent(UUID form) {
        return submissions.open(id(), form).orElseThrow();
    }

    /** Makes links and seals of all that waits. */
    void seal() {
        chain.run();
        audit.run();
    }

    Said verify(String... noted) throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Connection connection = connect();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            long troubles = new Verify(connection, ChainKey.in(home()), List.of(noted), out).studio(id(), slug());
            return new Said(troubles, said.toString(StandardCharsets.UTF_8));
        }
    }

    Said rejudge() throws SQLException {
        return rejudge(id(), slug());
    }

    static Said rejudge(UUID studio, String slug) throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Connection connection = connect();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            long troubles = new Rejudge(connection, home(), out).studio(studio, slug);
            return new Said(troubles, said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Runs the command replay for this studio's forms; of what it gives, the troubles are its exit code. */
    Said replay(Path draft) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = new RecordCommand(List.of("replay", draft.toString(), slug()), home(), out, out)
                    .run(RecordCommands::database);
            return new Said(code, said.toString(StandardCharsets.UTF_8));
        }
    }

    static Connection connect() throws SQLException {
        return RecordCommands.connect();
    }

    static Path home() {
        return RecordCommands.home();
    }

    /** Does what only a superuser of the database can do: changes rows that are written once. */
    static void tamper(String sql) {
        Rows.changeSealed(sql);
    }

    /** A value from this studio's rows. */
    String value(String what, String table, String where) {
        return Rows.value("select " + what + " from " + table + " where studio_id = '" + id() + "' and " + where);
    }
}
