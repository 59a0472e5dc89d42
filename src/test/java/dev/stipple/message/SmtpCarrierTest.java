package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import dev.stipple.support.FakeSmtp;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversation with a mail server, willing and unwilling. */
@Timeout(60)
class SmtpCarrierTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Vertx VERTX = Vertx.vertx();
    private static final Optional<SmtpServer.Login> LOGIN = Optional.of(new SmtpServer.Login("us", "secret"));
    private static final Optional<SmtpServer.Login> NOBODY = Optional.empty();
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]{0,63})\\?=");

    private static final String TEXT = """
            Hola:

            Continúa aquí:
            https://forms.example/r/x?y=z
            .
            ..two dots
            A line so long that it must be folded on its way, with an ñ in it, and whole again at the other end.
            """;
    private static final Mail MAIL = mail("ana@example.com", "Tu formulario está guardado", TEXT);

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            carrier(smtp, LOGIN).carry(MAIL);

            List<String> heard = smtp.heard();
            assertThat(heard)
                    .contains(
                            "EHLO forms.example",
                            "AUTH PLAIN " + base64("\0us\0secret"),
                            "MAIL FROM:<post@forms.example>",
                            "RCPT TO:<ana@example.com>",
                            "To: <ana@example.com>",
                            "Date: Sat, 21 Nov 2026 12:00:00 GMT",
                            "From: =?UTF-8?B?" + base64("Forms") + "?= <post@forms.example>",
                            "Message-ID: <00000000-0000-0001-0000-000000000002@forms.example>",
                            "Auto-Submitted: auto-generated",
                            "Content-Type: text/plain; charset=UTF-8");
            assertThat(subject(heard)).isEqualTo("Tu formulario está guardado");
            assertThat(body(heard)).isEqualTo(TEXT);
            assertThat(smtp.hears("QUIT")).isTrue();
        }
    }

    @Test
    void english_arrives_as_it_was_written() throws Exception {
        String text = """
                Hello,

                .
                ..two dots
                https://forms.example/r/x?y=z
                """;
        try (FakeSmtp smtp = FakeSmtp.start()) {
            carrier(smtp, LOGIN).carry(mail("ana@example.com", "Your saved form", text));

            assertThat(subject(smtp.heard())).isEqualTo("Your saved form");
            assertThat(body(smtp.heard())).isEqualTo(text);
        }
    }

    @Test
    void the_same_mail_sent_twice_can_be_told_as_one() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            carrier(smtp, NOBODY).carry(MAIL);
            carrier(smtp, NOBODY).carry(MAIL);

            assertThat(smtp.heard().stream().filter(line -> line.startsWith("Message-ID:")))
                    .hasSize(2)
                    .containsOnly("Message-ID: <00000000-0000-0001-0000-000000000002@forms.example>");
        }
    }

    @Test
    void no_line_ends_otherwise_than_a_mail_server_wants_however_long_a_header_is() throws Exception {
        String address = "a".repeat(64) + "@" + "b".repeat(60) + ".example.com";
        String subject = "Ein sehr langer Betreff mit 🎈 und ñ, ".repeat(6).strip();
        try (FakeSmtp smtp = FakeSmtp.start()) {
            carrier(smtp, NOBODY).carry(mail(address, subject, TEXT));

            assertThat(smtp.heard()).noneMatch(line -> line.contains("\n") || line.contains("\r"));
            assertThat(smtp.heard()).contains("RCPT TO:<" + address + ">", "To: <" + address + ">");
            assertThat(subject(smtp.heard())).isEqualTo(subject);
        }
    }

    @Test
    void an_address_that_the_server_refuses_is_refused_for_good() {
        NotCarriedException refused = failure("RCPT", "550-no such person\r\n550 ana@example.com");

        assertThat(refused.forGood()).isTrue();
        assertThat(refused).hasMessage("refused 550 at the recipient").hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 ana@example.com not today, refused 554 at the greeting",
        "EHLO, 421 closing, no use of the server: it offers no sign-in that we know",
        "AUTH, 535 wrong post@forms.example, refused 535 at the sign-in",
        "AUTH, 454 later, refused 454 at the sign-in",
        "MAIL, 550 not you, refused 550 at the sender",
        "RCPT, 451 ana@example.com try later, refused 451 at the recipient",
        "RCPT, nonsense ana@example.com, no use of the server: it speaks something else at the recipient",
        "RCPT, '', no server: IOException",
        "RCPT, '250 fine\r\n550 ana@example.com', refused 550 at the text",
        "DATA, 452 full, refused 452 at the text",
        "DATA, 554 ana@example.com, refused 554 at the text",
        "., 451 full, refused 451 at the end of the text",
        "., 554 ana@example.com is spam, refused 554 at the end of the text",
        ".,'', no server: IOException",
        "EHLO, nonsense, no use of the server: it offers no sign-in that we know"
    })
    void everything_else_is_tried_again(String command, String reply, String message) {
        NotCarriedException refused = failure(command, reply);

        assertThat(refused.forGood()).isFalse();
        assertThat(refused).hasMessage(message).hasNoCause();
    }

    /** After it was believed, too: the library would remember the way, and try that one and then all. */
    @Test
    void who_we_are_is_said_once_and_no_mail_when_it_is_not_believed() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            Carrier carrier = carrier(smtp, LOGIN);
            carrier.carry(MAIL);
            smtp.answer("AUTH", "535 wrong");
            assertThatThrownBy(() -> carrier.carry(MAIL)).isInstanceOf(NotCarriedException.class);

            assertThat(smtp.heard()).filteredOn(line -> line.startsWith("AUTH")).hasSize(2);
            assertThat(smtp.heard()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
        }
    }

    @Test
    void a_server_that_knows_only_the_older_sign_in_is_used_too() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()
                .answer("EHLO", "250-fake.example\r\n250 AUTH LOGIN XOAUTH2")
                .answer("AUTH", "334 " + base64("Username:"))
                .answer(base64("us"), "334 " + base64("Password:"))
                .answer(base64("secret"), "235 welcome")) {
            carrier(smtp, LOGIN).carry(MAIL);

            assertThat(smtp.heard()).contains("AUTH LOGIN", base64("secret"), "RCPT TO:<ana@example.com>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUIT", "."})
    void a_server_that_took_the_mail_and_hangs_up_has_taken_it(String last) throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start().answer(last, "250 fine" + FakeSmtp.GONE)) {
            for (int mails = 0; mails < 20; mails++) {
                carrier(smtp, NOBODY).carry(MAIL);
            }

            assertThat(smtp.heard()).filteredOn(line -> line.equals(".")).hasSize(20);
        }
    }

    @Test
    void many_failures_do_not_use_up_the_way() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            Carrier carrier = carrier(smtp, NOBODY);
            for (String reply : List.of("", "550 no", "451 later", "nonsense", "250 fine" + FakeSmtp.GONE)) {
                smtp.answer("RCPT", reply);
                for (int mails = 0; mails < 5; mails++) {
                    assertThatThrownBy(() -> carrier.carry(MAIL)).isInstanceOf(NotCarriedException.class);
                }
            }
            smtp.answer("RCPT", "250 fine");
            carrier.carry(MAIL);

            assertThat(body(smtp.heard())).isEqualTo(TEXT);
        }
    }

    @Test
    void nobody_at_the_port_is_tried_again() {
        FakeSmtp smtp = FakeSmtp.start();
        Carrier carrier = carrier(smtp, NOBODY);
        smtp.close();

        assertThat(catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(MAIL))
                        .forGood())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "RCPT", "."})
    @Timeout(10)
    void a_server_that_falls_silent_is_not_waited_for(String command) {
        try (FakeSmtp smtp = FakeSmtp.start().answer(command, FakeSmtp.SILENCE)) {
            MailConfig config =
                    server(smtp, NOBODY).config().setIdleTimeout(300).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
            Carrier carrier = new SmtpCarrier(() -> MailClient.create(VERTX, config), text(smtp));

            NotCarriedException failed = catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(MAIL));
            assertThat(failed).hasMessage("no server: IOException");
            assertThat(failed.forGood()).isFalse();
        }
    }

    /** The whole time ends these: the library takes no notice of a line that ends before the greeting. */
    @ParameterizedTest
    @CsvSource({"RCPT, " + FakeSmtp.ENDLESS, "greeting, " + FakeSmtp.SILENCE, "greeting, ''"})
    @Timeout(10)
    void a_server_that_comes_to_no_end_is_not_waited_for(String command, String reply) {
        try (FakeSmtp smtp = FakeSmtp.start().answer(command, reply)) {
            SmtpServer server = server(smtp, NOBODY);
            Carrier carrier =
                    new SmtpCarrier(() -> MailClient.create(VERTX, server.config()), text(smtp), Duration.ofSeconds(1));

            assertThatThrownBy(() -> carrier.carry(MAIL))
                    .isInstanceOf(NotCarriedException.class)
                    .hasMessage("no use of the server: it does not come to an end");
        }
    }

    @Test
    void every_wait_has_an_end() {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            MailConfig config = server(smtp, LOGIN).config();

            assertThat(config.getConnectTimeout()).isEqualTo(10_000);
            assertThat(config.getIdleTimeoutUnit().toSeconds(config.getIdleTimeout()))
                    .isEqualTo(15);
            assertThat(config.getSslHandshakeTimeoutUnit().toSeconds(config.getSslHandshakeTimeout()))
                    .isEqualTo(15);
        }
    }

    @Test
    void a_line_end_in_a_header_is_no_mail() {
        assertThatThrownBy(() -> mail("a@example.com\r\nBcc: b@example.com", "Hi", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NotCarriedException failure(String command, String reply) {
        try (FakeSmtp smtp = FakeSmtp.start().answer(command, reply)) {
            return catchThrowableOfType(
                    NotCarriedException.class, () -> carrier(smtp, LOGIN).carry(MAIL));
        }
    }

    private static Mail mail(String to, String subject, String text) {
        return new Mail(new UUID(1, 2), MailKind.SAVED_FORM, to, subject, text);
    }

    private static Carrier carrier(FakeSmtp smtp, Optional<SmtpServer.Login> login) {
        SmtpServer server = server(smtp, login);
        return new SmtpCarrier(() -> MailClient.create(VERTX, server.config()), text(smtp));
    }

    private static MailText text(FakeSmtp smtp) {
        return new MailText(server(smtp, NOBODY), NOON);
    }

    private static SmtpServer server(FakeSmtp smtp, Optional<SmtpServer.Login> login) {
        return new SmtpServer("127.0.0.1", smtp.port(), Encryption.NONE, login, "post@forms.example", "Forms");
    }

    private static String subject(List<String> heard) {
        int start = heard.indexOf(heard.stream()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElseThrow());
        String folded = heard.get(start).substring("Subject: ".length())
                + heard.stream()
                        .skip(start + 1L)
                        .takeWhile(line -> line.startsWith(" "))
                        .collect(Collectors.joining());
        assertThat(folded.replace(" ", "").replaceAll(WORD.pattern(), "")).isEmpty();
        return WORD.matcher(folded)
                .results()
                .map(word -> new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** The text as a mail program shows it. */
    private static String body(List<String> heard) {
        List<String> lines = heard.subList(heard.indexOf("") + 1, heard.lastIndexOf("."));
        String text = lines.stream()
                .map(line -> line.startsWith(".") ? line.substring(1) : line)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return heard.contains("Content-Transfer-Encoding: quoted-printable") ? unquoted(text) : text;
    }

    private static String unquoted(String text) {
        String whole = text.replace("=\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) == '=') {
                bytes.write(Integer.parseInt(whole.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(whole.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
