package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import dev.stipple.support.FakeSmtp;
import dev.stipple.support.TestCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a mail and our password are told: nobody but the server that was named. */
@Timeout(60)
class SmtpEncryptionTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final TestCertificate OURS = TestCertificate.of("ip:127.0.0.1");
    private static final TestCertificate OF_ANOTHER = TestCertificate.of("dns:another.example");
    private static final Mail MAIL =
            new Mail(new UUID(1, 2), MailKind.SAVED_FORM, "ana@example.com", "Your saved form", "Hello\n");

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_certificate_that_we_trust_gets_the_mail_each_time(Encryption encryption) throws Exception {
        try (FakeSmtp smtp = smtp(encryption, OURS)) {
            Carrier carrier = carrier(smtp, encryption, Optional.of(OURS));
            carrier.carry(MAIL);
            carrier.carry(MAIL);

            assertThat(smtp.heard())
                    .filteredOn("RCPT TO:<ana@example.com>"::equals)
                    .hasSize(2);
            assertThat(smtp.heard()).filteredOn("STARTTLS"::equals).hasSize(encryption == Encryption.STARTTLS ? 2 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_certificate_that_nobody_vouches_for_gets_no_mail_and_no_password(Encryption encryption) {
        try (FakeSmtp smtp = smtp(encryption, OURS)) {
            refused(smtp, encryption, Optional.empty(), "SSLHandshakeException");
        }
    }

    /** Twice, because the library forgets the name once it has used a configuration. */
    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_certificate_of_another_server_gets_no_mail_and_no_password(Encryption encryption) {
        try (FakeSmtp smtp = smtp(encryption, OF_ANOTHER)) {
            refused(smtp, encryption, Optional.of(OF_ANOTHER), "SSLHandshakeException");
            refused(smtp, encryption, Optional.of(OF_ANOTHER), "SSLHandshakeException");
        }
    }

    @Test
    void a_server_that_does_not_offer_to_encrypt_gets_no_mail_and_no_password() {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            refused(smtp, Encryption.STARTTLS, Optional.empty(), "it does not encrypt");
        }
    }

    @Test
    void a_server_that_offers_to_encrypt_and_refuses_gets_no_mail_and_no_password() {
        try (FakeSmtp smtp = smtp(Encryption.STARTTLS, OURS).answer("STARTTLS", "454 not now")) {
            refused(smtp, Encryption.STARTTLS, Optional.of(OURS), "");

            assertThat(smtp.heard()).contains("STARTTLS");
        }
    }

    @Test
    void what_was_said_in_clear_does_not_count_after_encrypting() {
        try (FakeSmtp smtp = smtp(Encryption.STARTTLS, OURS).answer("STARTTLS", "220 go ahead\r\n250 AUTH PLAIN")) {
            refused(smtp, Encryption.STARTTLS, Optional.of(OURS), "");
        }
    }

    @Test
    void a_server_that_speaks_in_clear_where_it_must_encrypt_gets_no_mail_and_no_password() {
        try (FakeSmtp smtp = FakeSmtp.start()) {
            refused(smtp, Encryption.IMPLICIT, Optional.empty(), "");
        }
    }

    @Test
    @Timeout(10)
    void a_server_that_never_begins_to_encrypt_is_not_waited_for() {
        try (FakeSmtp smtp = FakeSmtp.start().answer("greeting", FakeSmtp.SILENCE)) {
            MailConfig config = server(smtp, Encryption.IMPLICIT)
                    .config()
                    .setSslHandshakeTimeout(300)
                    .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
            Carrier carrier = new SmtpCarrier(() -> MailClient.create(VERTX, config), text(smtp));

            assertThat(catchThrowableOfType(NotCarriedException.class, () -> carrier.carry(MAIL))
                            .forGood())
                    .isFalse();
        }
    }

    private static void refused(
            FakeSmtp smtp, Encryption encryption, Optional<TestCertificate> trusted, String reason) {
        NotCarriedException refused =
                catchThrowableOfType(NotCarriedException.class, () -> carrier(smtp, encryption, trusted)
                        .carry(MAIL));

        assertThat(refused).as("was carried").isNotNull();
        assertThat(refused.forGood()).isFalse();
        assertThat(refused).hasMessageContaining(reason).hasNoCause();
        assertThat(smtp.heard())
                .noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH") || line.contains("ana@"));
    }

    private static FakeSmtp smtp(Encryption encryption, TestCertificate certificate) {
        return encryption == Encryption.IMPLICIT
                ? FakeSmtp.encrypted(certificate)
                : FakeSmtp.encryptingWhenAsked(certificate);
    }

    private static Carrier carrier(FakeSmtp smtp, Encryption encryption, Optional<TestCertificate> trusted) {
        SmtpServer server = server(smtp, encryption);
        return new SmtpCarrier(() -> MailClient.create(VERTX, trusting(server.config(), trusted)), text(smtp));
    }

    private static MailConfig trusting(MailConfig config, Optional<TestCertificate> trusted) {
        trusted.ifPresent(certificate ->
                config.setPemTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(certificate.pem()))));
        return config;
    }

    private static MailText text(FakeSmtp smtp) {
        return new MailText(server(smtp, Encryption.NONE), Clock.systemUTC());
    }

    private static SmtpServer server(FakeSmtp smtp, Encryption encryption) {
        Optional<SmtpServer.Login> login = Optional.of(new SmtpServer.Login("us", "secret"));
        return new SmtpServer("127.0.0.1", smtp.port(), encryption, login, "post@forms.example", "Forms");
    }
}
