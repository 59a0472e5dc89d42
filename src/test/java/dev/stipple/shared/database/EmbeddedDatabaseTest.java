package dev.stipple.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {

    @TempDir
    static Path home;

    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(home);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "max_connections, 60",
        "server_encoding, UTF8",
        "log_timezone, UTC",
        "statement_timeout, 0",
        "log_min_messages, log",
        "log_statement, none",
        "log_error_verbosity, terse",
        "log_min_duration_statement, -1",
        "log_min_error_statement, panic",
        "log_parameter_max_length, 0",
        "log_parameter_max_length_on_error, 0"
    })
    void the_server_runs_with_the_settings_we_promise(String setting, String value) throws SQLException {
        assertThat(Sql.valueForSuperuser(database, "select reset_val from pg_settings where name = '" + setting + "'"))
                .isEqualTo(value);
    }

    @Test
    void the_server_has_the_major_version_we_say() throws SQLException {
        assertThat(Sql.value(database, "show server_version")).startsWith(DataFolder.MAJOR + ".");
    }

    @Test
    void the_application_is_no_superuser_but_owns_its_database() throws SQLException {
        assertThat(Sql.value(database, "show is_superuser")).isEqualTo("off");
        assertThat(Sql.value(
                        database,
                        "select pg_get_userbyid(datdba) || ' ' || datlocprovider::text || ' ' || datlocale"
                                + " from pg_database where datname = current_database()"))
                .isEqualTo("stipple b C.UTF-8");
        Sql.run(database, "create extension if not exists pg_trgm");
    }

    @Test
    void the_url_carries_the_timeouts_and_no_password() {
        assertThat(database.jdbcUrl())
                .matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/stipple\\?connectTimeout=5&socketTimeout=30"
                        + "&tcpKeepAlive=true&logServerErrorDetail=false")
                .doesNotContain(database.password());
    }

    @ParameterizedTest
    @CsvSource({"stipple", "postgres"})
    void a_wrong_password_opens_nothing(String user) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void nobody_is_trusted() throws Exception {
        assertThat(Files.readAllLines(home.resolve("postgres/data/pg_hba.conf")))
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" scram-sha-256"));
    }

    @Test
    void other_users_of_the_machine_see_nothing() throws Exception {
        assertThat(modeOf("postgres")).isEqualTo("rwx------");
        assertThat(modeOf("postgres/password")).isEqualTo("rw-------");
        assertThat(modeOf("postgres/data")).isEqualTo("rwx------");
        assertThat(database.password()).hasSize(43);
    }

    @Test
    void the_binaries_lie_beside_the_data() throws Exception {
        try (Stream<Path> unpacked = Files.list(home.resolve("postgres/binaries"))) {
            assertThat(unpacked).singleElement().satisfies(folder -> assertThat(folder.resolve("bin/initdb"))
                    .exists());
        }
    }

    @Test
    void the_server_does_not_answer_on_other_addresses() throws Exception {
        int port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
        for (InetAddress address : addressesBesidesLoopback()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 1000))
                        .isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused_in_this_process_and_in_another() throws Exception {
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Another running Stipple uses the database folder")
                .hasMessageContaining("another folder");
        // only now: the attempt above must not have dropped the lock
        try (Child other = Child.run(CommittingProgram.class, home)) {
            assertThat(other.rest()).anyMatch(line -> line.contains("Another running Stipple"));
            assertThat(other.process().waitFor()).isNotZero();
        }
        assertThat(Sql.value(database, "select 1")).isEqualTo("1");
    }

    private static java.util.List<InetAddress> addressesBesidesLoopback() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static String modeOf(String path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
    }
}
