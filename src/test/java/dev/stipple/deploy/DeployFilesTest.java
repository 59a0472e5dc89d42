package dev.stipple.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stipple.shared.StippleConfig;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files to run Stipple with name settings, ports, paths and limits that exist. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final String HOME = "/var/lib/stipple";
    private static final Properties SETTINGS = new Properties();

    /** Settings of the image's own launcher, of the configuration library, and of the database's image. */
    private static final Set<String> OF_OTHERS = Set.of(
            "SMALLRYE_CONFIG_LOCATIONS",
            "JAVA_OPTS_APPEND",
            "POSTGRES_DB",
            "POSTGRES_USER",
            "POSTGRES_PASSWORD_FILE",
            "POSTGRES_INITDB_ARGS");

    @BeforeAll
    static void readSettings() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            SETTINGS.load(file);
        }
    }

    @Test
    void every_variable_is_a_setting_that_exists() throws IOException {
        Set<String> known = variables();
        Set<String> named = new HashSet<>();
        unit().filter(line -> line.startsWith("Environment="))
                .forEach(line ->
                        named.add(line.substring("Environment=".length()).split("=", 2)[0]));
        compose()
                .path("services")
                .forEach(service -> service.path("environment").fieldNames().forEachRemaining(named::add));
        container()
                .path("env")
                .forEach(variable -> named.add(variable.path("name").asText()));

        named.removeAll(OF_OTHERS);
        assertThat(named).contains("STIPPLE_HOME", "QUARKUS_HTTP_HOST", "QUARKUS_SHUTDOWN_DELAY");
        assertThat(known).hasSizeGreaterThan(300).containsAll(named);
    }

    @Test
    void every_line_of_the_settings_file_is_a_setting_that_exists() throws IOException {
        Set<String> known = properties();
        Stream<String> kubernetes = documents("kubernetes/secrets.yaml").stream()
                .flatMap(secret -> secret.path("stringData")
                        .path("stipple.properties")
                        .asText()
                        .lines());

        List<String> named = Stream.concat(
                        Files.readAllLines(DEPLOY.resolve("stipple.properties")).stream(), kubernetes)
                .map(line -> line.replaceFirst("^#(?=[a-z]+\\.[a-z.-]+=)", ""))
                .filter(line -> line.matches("[a-z]+\\.[a-z.-]+=.*"))
                .map(line -> line.split("=", 2)[0])
                .toList();

        assertThat(named).contains("stipple.site", "quarkus.datasource.password", "stipple.mail.host");
        assertThat(known).containsAll(named);
    }

    @Test
    void every_port_is_the_programs() throws IOException {
        String port = setting("quarkus.http.port");
        String management = setting("quarkus.management.port");

        assertThat(proxies()).allSatisfy(text -> assertThat(text).containsPattern("(127\\.0\\.0\\.1|stipple):" + port));
        assertThat(container().path("ports").findValuesAsText("containerPort")).containsExactly(port, management);
        assertThat(container().path("ports").findValuesAsText("name")).containsExactly("http", "management");
        JsonNode policy = documents("kubernetes/network.yaml").get(0);
        assertThat(policy.path("spec").findValuesAsText("port")).containsExactly(port, management);
        assertThat(setting("quarkus.http.host")).isEqualTo("127.0.0.1");
        assertThat(setting("quarkus.management.host")).isEqualTo("127.0.0.1");
    }

    @Test
    void every_path_is_where_the_program_looks() throws IOException {
        assertThat(unit())
                .contains("Environment=STIPPLE_HOME=" + HOME, "StateDirectory=stipple", "WorkingDirectory=" + HOME);
        assertThat(container().path("volumeMounts").findValuesAsText("mountPath"))
                .contains(HOME, HOME + "/keys", "/etc/stipple", "/tmp");
        JsonNode key = documents("kubernetes/secrets.yaml").get(0);
        assertThat(key.path("stringData").has("master.key")).isTrue();
        assertThat(container().path("env").toString())
                .contains("\"STIPPLE_LEDGER_FOLDER\",\"value\":\"/var/lib/stipple-ledger\"");
        assertThat(container().path("volumeMounts").findValuesAsText("mountPath"))
                .contains("/var/lib/stipple-ledger");
        assertThat(compose().at("/services/stipple/volumes/0").asText()).isEqualTo("home:" + HOME);
        Set<String> health = Set.of("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(container().findValuesAsText("path")).containsExactlyInAnyOrderElementsOf(health);
        assertThat(proxies()).allSatisfy(text -> assertThat(text).contains("/etc/stipple", "/busy.html"));
        assertThat(DEPLOY.resolve("busy.html")).exists();
    }

    @Test
    void everywhere_java_runs_with_the_same_options_but_for_the_size_of_its_heap() throws IOException {
        List<String> options = read("jvm.options")
                .lines()
                .filter(line -> line.startsWith("-XX:"))
                .toList();
        JsonNode kubernetes = stream(container().path("env"))
                .filter(variable -> variable.path("name").asText().equals("JAVA_OPTS_APPEND"))
                .findFirst()
                .orElseThrow();

        assertThat(options).hasSizeGreaterThan(5);
        assertThat(kubernetes.path("value").asText().split(" ")).containsAll(options);
        assertThat(compose()
                        .at("/services/stipple/environment/JAVA_OPTS_APPEND")
                        .asText()
                        .split(" "))
                .containsAll(options);
        assertThat(unit().filter(line -> line.startsWith("ExecStart=")))
                .containsExactly("ExecStart=/usr/bin/java @/opt/stipple/jvm.options @/opt/stipple/start.options");
        assertThat(read("start.options").lines().filter(line -> !line.startsWith("#")))
                .containsExactly("-jar /opt/stipple/quarkus-run.jar");
    }

    @Test
    void the_proxies_let_go_of_silent_connections_before_the_program_does() throws IOException {
        Pattern keeps = Pattern.compile("(?m)^\\s*keepalive(?:_timeout)? ([0-9]+)s;?$");
        int program = Integer.parseInt(setting("quarkus.http.idle-timeout").replace("S", ""));

        assertThat(proxies()).allSatisfy(text -> {
            Matcher kept = keeps.matcher(text);
            assertThat(kept.find()).isTrue();
            assertThat(Integer.parseInt(kept.group(1))).isLessThan(program);
        });
    }

    @Test
    void the_proxies_let_through_what_the_program_takes_and_no_more() throws IOException {
        String body = setting("quarkus.http.limits.max-body-size");
        assertThat(body).isEqualTo("49M");

        assertThat(read("caddy/Caddyfile")).contains("max_size 49MiB", "max_header_size 16KB", "health_uri /live");
        assertThat(read("caddy/Caddyfile.compose")).contains("max_size 49MiB", "max_header_size 16KB");
        assertThat(read("nginx/stipple.conf"))
                .contains(
                        "client_max_body_size 49m;",
                        "large_client_header_buffers 4 16k;",
                        "ssl_protocols TLSv1.2 TLSv1.3;")
                .contains(
                        "proxy_set_header Host $host;",
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "access_log off;");
        assertThat(read("kubernetes/network.yaml")).contains("proxy-body-size: 49m");
    }

    @Test
    void the_balancer_asks_what_the_program_answers_and_says_nothing_twice() throws IOException {
        String port = setting("quarkus.http.port");
        assertThat(read("haproxy/haproxy.cfg"))
                .contains("uri /q/health/ready", "uri /live", "check port " + setting("quarkus.management.port"))
                .contains("server a 10.0.0.11:" + port, "server b 10.0.0.12:" + port)
                .contains("retry-on conn-failure\n", "file /etc/stipple/busy.html")
                .contains("set-header X-Forwarded-For %[src]", "set-header X-Forwarded-Proto https")
                .doesNotContain("log ", "cookie ", "on-marked-down");
    }

    @Test
    void the_database_has_room_for_three_nodes_and_waits_for_its_standby() throws IOException {
        int each = Integer.parseInt(setting("quarkus.datasource.jdbc.max-size"));
        Properties both = new Properties();
        both.load(Files.newBufferedReader(DEPLOY.resolve("postgres/both.conf")));

        assertThat(Integer.parseInt(both.getProperty("max_connections"))).isGreaterThanOrEqualTo(3 * each + 20);
        assertThat(both).containsEntry("synchronous_commit", "on").containsEntry("fsync", "on");
        assertThat(read("postgres/primary.conf")).contains("\nsynchronous_standby_names = 'stipple_standby'\n");
        assertThat(DEPLOY.resolve("postgres/promote")).isExecutable();
    }

    @Test
    void a_stop_is_given_the_time_that_it_takes() throws IOException {
        int ending = seconds(setting("quarkus.shutdown.timeout"));
        int servingOn = 10;
        JsonNode pod = documents("kubernetes/stipple.yaml").get(0).at("/spec/template/spec");

        assertThat(container().path("env").toString())
                .contains("\"QUARKUS_SHUTDOWN_DELAY\",\"value\":\"" + servingOn + "S\"");
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(servingOn + ending + 5);
        assertThat(seconds(compose().at("/services/stipple/stop_grace_period").asText()))
                .isGreaterThanOrEqualTo(ending + 5);
        assertThat(unit()).contains("TimeoutStopSec=100", "KillSignal=SIGTERM");
        assertThat(documents("kubernetes/stipple.yaml")
                        .get(0)
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void braces_of_the_proxies_files_are_in_pairs() throws IOException {
        assertThat(proxies()).allSatisfy(text -> assertThat(
                        Pattern.compile("\\{").matcher(text).results().count())
                .isEqualTo(Pattern.compile("}").matcher(text).results().count()));
        assertThat(Files.readAllLines(DEPLOY.resolve("nginx/stipple.conf")))
                .allSatisfy(line -> assertThat(line).matches("\\s*(#.*|.*[;{}])?"));
    }

    private static String setting(String name) {
        return String.valueOf(SETTINGS.getProperty(name));
    }

    private static int seconds(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }

    private static Stream<String> unit() throws IOException {
        return Files.readAllLines(DEPLOY.resolve("systemd/stipple.service")).stream();
    }

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(read("compose.yaml"));
    }

    private static JsonNode container() throws IOException {
        return documents("kubernetes/stipple.yaml").get(0).at("/spec/template/spec/containers/0");
    }

    private static List<String> proxies() throws IOException {
        return List.of(read("caddy/Caddyfile"), read("caddy/Caddyfile.compose"), read("nginx/stipple.conf"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    private static List<JsonNode> documents(String file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> all = yaml.readerFor(JsonNode.class).readValues(read(file))) {
            return all.readAll();
        }
    }

    private static Set<String> variables() throws IOException {
        return properties().stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Our own settings by their interface, and those of the framework as its extensions document them. */
    private static Set<String> properties() throws IOException {
        Set<String> names = new HashSet<>(own(
                StippleConfig.class,
                StippleConfig.class.getAnnotation(ConfigMapping.class).prefix()));
        ObjectMapper json = new ObjectMapper();
        for (URL document : Collections.list(Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream file = document.openStream()) {
                names.addAll(json.readTree(file).findValuesAsText("property"));
            }
        }
        return names;
    }

    private static List<String> own(Class<?> settings, String prefix) {
        List<String> names = new ArrayList<>();
        for (Method method : settings.getDeclaredMethods()) {
            String name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            names.add(name);
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("dev.stipple")) {
                names.addAll(own(method.getReturnType(), name));
            }
        }
        return names;
    }
}
