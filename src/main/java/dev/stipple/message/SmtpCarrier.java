package dev.stipple.message;

import dev.stipple.shared.StippleConfig.Mail.Encryption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Hands mails to the configured server. Not encrypting when encryption was asked for is a failure, never a fallback. */
final class SmtpCarrier implements Carrier {

    private static final int READY = 220;
    private static final int DONE = 250;
    private static final int FORWARDED = 251;
    private static final int SIGNED_IN = 235;
    private static final int GO_AHEAD = 354;
    private static final int PERMANENT = 500;

    private final SmtpServer server;
    private final MailText text;

    SmtpCarrier(SmtpServer server, MailText text) {
        this.server = server;
        this.text = text;
    }

    @Override
    public void carry(Mail mail) throws NotCarriedException {
        try (SmtpConversation talk = SmtpConversation.open(server)) {
            expect(READY, talk.reply(), "the greeting");
            greet(talk);
            signIn(talk);
            expect(DONE, talk.say("MAIL FROM:<" + server.from() + ">"), "the sender");
            recipient(talk.say("RCPT TO:<" + mail.to() + ">"));
            expect(GO_AHEAD, talk.say("DATA"), "the text");
            talk.send(text.of(mail));
            expect(DONE, talk.say("."), "the end of the text");
            leave(talk);
        } catch (IOException unreachable) {
            throw NotCarriedException.unreachable(unreachable);
        }
    }

    private void greet(SmtpConversation talk) throws IOException, NotCarriedException {
        hello(talk);
        if (server.encryption() == Encryption.STARTTLS) {
            expect(READY, talk.say("STARTTLS"), "the encryption");
            talk.encrypt();
            hello(talk);
        }
    }

    private void hello(SmtpConversation talk) throws IOException, NotCarriedException {
        expect(DONE, talk.say("EHLO " + server.domain()), "the hello");
    }

    private void signIn(SmtpConversation talk) throws IOException, NotCarriedException {
        if (server.login().isPresent()) {
            SmtpServer.Login login = server.login().get();
            String plain = "\0" + login.username() + "\0" + login.password();
            String proof = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
            expect(SIGNED_IN, talk.say("AUTH PLAIN " + proof), "the sign-in");
        }
    }

    private static void recipient(int code) throws NotCarriedException {
        if (code >= PERMANENT) {
            throw NotCarriedException.noSuchAddress(code);
        }
        if (code != FORWARDED) {
            expect(DONE, code, "the recipient");
        }
    }

    /** The mail is taken already: a server that does not say goodbye must not make us send it again. */
    private static void leave(SmtpConversation talk) {
        try {
            talk.say("QUIT");
        } catch (IOException gone) {
            // nothing is lost with it
        }
    }

    private static void expect(int wanted, int code, String step) throws NotCarriedException {
        if (code != wanted) {
            throw NotCarriedException.refused(step, code);
        }
    }
}
