package dev.stipple.message;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How the mail server is reached and who we are to it. Prints no secret. */
record SmtpServer(String host, int port, Encryption encryption, Optional<Login> login, String from, String fromName) {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int REPLY_SECONDS = 15;

    /** Name and password for the server. */
    record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login";
        }
    }

    /** The part of our address behind the at sign. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /**
     * All this as the mail library wants it: anew for each client, and without an algorithm for the host name. The library
     * sets "HTTPS" in the configuration it is given when it finds none, and takes the check away when it finds one.
     */
    MailConfig config() {
        MailConfig config = new MailConfig(host, port)
                .setOwnHostname(domain())
                .setSsl(encryption == Encryption.IMPLICIT)
                .setStarttls(encryption == Encryption.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(login.isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setAuthMethods("PLAIN LOGIN")
                .setMaxPoolSize(1)
                .setKeepAlive(false)
                .setPipelining(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeout(REPLY_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(REPLY_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        login.ifPresent(ours -> config.setUsername(ours.username()).setPassword(ours.password()));
        return config;
    }
}
