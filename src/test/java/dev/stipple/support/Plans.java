package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * The plans by which the server ran the program's statements, as the server itself writes them into its log: the statements that
 * the program really sends, with the values that it really gives.
 */
@ApplicationScoped
public class Plans {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEAD = Pattern.compile("\\[(\\d+)\\] LOG:  duration: .* plan:$");
    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_format = json",
            "auto_explain.log_parameter_max_length = 0");

    private static final int GLANCES = 500;
    private static final String UNTIL = "select 'plans until ";

    private final Session entities;
    private final AgroalDataSource pool;

    Plans(Session entities, AgroalDataSource pool) {
        this.entities = entities;
        this.pool = pool;
    }

    /** For whom a statement is planned: a server that has seen it several times may take either. */
    public enum Mode {
        /** Once, for all values alike. */
        FORCE_GENERIC_PLAN,
        /** Each time, for the values that it is given. */
        FORCE_CUSTOM_PLAN
    }

    /** How one statement was run. */
    public record Plan(String query, JsonNode tree) {

        /** The tables that were read from their first row to their last. */
        public Set<String> readWhole() {
            return tree.findParents("Relation Name").stream()
                    .filter(node -> node.path("Node Type").asText().endsWith("Seq Scan"))
                    .map(node -> node.path("Relation Name").asText())
                    .collect(Collectors.toSet());
        }

        public Set<String> indexes() {
            return tree.findValues("Index Name").stream().map(JsonNode::asText).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return indexes() + " whole " + readWhole() + " of " + query;
        }
    }

    private interface Log {
        List<Plan> read() throws IOException;
    }

    /** What is asked of the database. */
    public interface Work {
        void run() throws SQLException;
    }

    /** From now on new connections of the program tell of their plans; the open ones are given up. */
    public void begin(Mode mode) {
        SETTINGS.forEach(Plans::set);
        set("plan_cache_mode = " + mode.name().toLowerCase(Locale.ROOT));
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    /** No connection tells any more. */
    public void end() {
        for (String role : roles()) {
            SETTINGS.forEach(setting -> Rows.change("alter role " + role + " reset " + setting.split(" ", 2)[0]));
            Rows.change("alter role " + role + " reset plan_cache_mode");
        }
        pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
    }

    /** The plans of what the program asks in one transaction, which is then taken back. */
    public List<Plan> of(Runnable question) {
        List<Plan> plans = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            entities.doWork(connection -> plans.addAll(of(connection, question::run)));
        } finally {
            QuarkusTransaction.rollback();
        }
        return plans;
    }

    /** The plans of what is asked through one connection. */
    public List<Plan> of(Connection connection, Work question) throws SQLException {
        Path log = Path.of(ConfigProvider.getConfig().getValue("test.home", String.class), "postgres", "server.log");
        try {
            long from = Files.size(log);
            question.run();
            String end = UNTIL + UUID.randomUUID() + "'";
            // Twice: the server tells of a statement when the next one takes its place.
            try (Statement statement = connection.createStatement()) {
                statement.execute(end);
                statement.execute(end);
            }
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            return upTo(end, () -> read(since(log, from), backend));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The log is written by another process, a little later: it is read until the last statement is in it. */
    private static List<Plan> upTo(String end, Log log) throws IOException {
        for (int glance = 0; glance < GLANCES; glance++) {
            List<Plan> plans = log.read();
            if (plans.stream().anyMatch(plan -> plan.query().equals(end))) {
                return plans.stream()
                        .filter(plan -> !plan.query().startsWith(UNTIL))
                        // What each transaction begins with is told, and asks for nothing.
                        .filter(plan -> !plan.query().startsWith("select set_config('role'"))
                        // The driver's own, to learn of a type.
                        .filter(plan -> !plan.query().contains("pg_catalog."))
                        .toList();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("the server does not write its plans");
    }

    private static String since(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    private static List<Plan> read(String written, int backend) throws IOException {
        List<Plan> plans = new ArrayList<>();
        StringBuilder plan = new StringBuilder();
        for (String line : written.lines().toList()) {
            if (!line.startsWith("\t")) {
                plan.setLength(0);
                Matcher head = HEAD.matcher(line);
                plan.append(head.find() && head.group(1).equals(Integer.toString(backend)) ? "" : "of another");
                continue;
            }
            plan.append(line.strip()).append('\n');
            if (line.equals("\t}") && plan.indexOf("{") == 0) {
                JsonNode told = JSON.readTree(plan.toString());
                plans.add(new Plan(told.path("Query Text").asText(), told.path("Plan")));
            }
        }
        return plans;
    }

    private static void set(String setting) {
        roles().forEach(role -> Rows.change("alter role " + role + " set " + setting));
    }

    /** The program's own, and the commands', which work as the owner. */
    private static List<String> roles() {
        Config config = ConfigProvider.getConfig();
        return List.of(
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.flyway.username", String.class));
    }
}
