package dev.stipple.message;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import java.util.Optional;

/** How the mail server is reached and who we are to it. Prints no secret. */
record SmtpServer(String host, int port, Encryption encryption, Optional<Login> login, String from, String fromName) {

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
}
