package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import dev.stipple.support.FakeSmtp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation with a mail server, willing and unwilling. */
class SmtpCarrierTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = "Hola:\n\nContinúa aquí:\nhttps://forms.example/r/x\n.\n..two dots\n";
    private static final Mail MAIL =
            new Mail(new UUID(1, 2), MailKind.SAVED_FORM, "ana@example.com", "Tu formulario está guardado", TEXT);

    @Test
    void a_mail_arrives_as_it_was_written() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            carrier(smtp, Encryption.NONE, Optional.of(new SmtpServer.Login("us", "secret")))
                    .carry(MAIL);

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
                            "Subject: =?UTF-8?B?" + base64("Tu formulario está guardado") + "?=",
                            "Content-Type: text/plain; charset=UTF-8",
                            "QUIT");
            assertThat(body(heard)).isEqualTo(TEXT);
        }
    }

    @Test
    void an_address_that_the_server_refuses_is_refused_for_good() {
        NotCarriedException refused = failure("RCPT", "550 no such person ana@example.com");

        assertThat(refused.forGood()).isTrue();
        assertThat(refused.getMessage()).contains("550").doesNotContain("ana@");
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 not today",
        "EHLO, 421 closing",
        "AUTH, 535 wrong",
        "MAIL, 550 not you",
        "RCPT, 451 try later",
        "DATA, 452 full",
        "., 451 full",
        ".,''",
        "EHLO, nonsense"
    })
    void everything_else_is_tried_again(String command, String reply) {
        assertThat(failure(command, reply).forGood()).isFalse();
    }

    @Test
    void a_server_that_does_not_encrypt_gets_no_mail() {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            assertThatThrownBy(() ->
                            carrier(smtp, Encryption.STARTTLS, Optional.empty()).carry(MAIL))
                    .isInstanceOf(NotCarriedException.class);

            assertThat(smtp.heard()).contains("STARTTLS").noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void a_server_that_took_the_mail_and_hangs_up_has_taken_it() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.start().answer("QUIT", "")) {
            carrier(smtp, Encryption.NONE, Optional.empty()).carry(MAIL);

            assertThat(smtp.heard()).contains("QUIT");
        }
    }

    @Test
    void nobody_at_the_port_is_tried_again() {
        FakeSmtp smtp = FakeSmtp.start();
        Carrier carrier = carrier(smtp, Encryption.NONE, Optional.empty());
        smtp.close();

        assertThat(catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(MAIL))
                        .forGood())
                .isFalse();
    }

    @Test
    void a_line_end_in_a_header_is_no_mail() {
        assertThatThrownBy(() ->
                        new Mail(new UUID(1, 2), MailKind.SAVED_FORM, "a@example.com\r\nBcc: b@example.com", "Hi", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NotCarriedException failure(String command, String reply) {
        try (FakeSmtp smtp = FakeSmtp.start().answer(command, reply)) {
            Carrier carrier = carrier(smtp, Encryption.NONE, Optional.of(new SmtpServer.Login("us", "secret")));
            return catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(MAIL));
        }
    }

    private static Carrier carrier(FakeSmtp smtp, Encryption encryption, Optional<SmtpServer.Login> login) {
        SmtpServer server = new SmtpServer("127.0.0.1", smtp.port(), encryption, login, "post@forms.example", "Forms");
        return new SmtpCarrier(server, new MailText(server, NOON));
    }

    private static String body(List<String> heard) {
        int start = heard.indexOf("") + 1;
        String encoded = heard.subList(start, heard.indexOf(".")).stream().collect(Collectors.joining());
        return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
