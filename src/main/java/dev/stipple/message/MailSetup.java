package dev.stipple.message;

import dev.stipple.shared.StippleConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which way mail goes here: to a server, onto a page while trying out, or not at all. */
@ApplicationScoped
public class MailSetup {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    private final StippleConfig config;
    private final Way way;
    private final int port;
    private final Clock clock;
    private final Vertx vertx;
    private final ShownMails shown;

    /** The ways. */
    enum Way {
        SERVER,
        PAGE,
        NOWHERE
    }

    MailSetup(
            StippleConfig config,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.host") String listensOn) {
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        this.port = port;
        this.shown = new ShownMails(clock);
        this.way = way(LaunchMode.current(), config.demo(), config.mail().host(), listensOn);
    }

    /** Without a server, mail is shown only where there are no real people, and in production to nobody on the network. */
    static Way way(LaunchMode mode, boolean demo, Optional<String> host, String listensOn) {
        if (host.isPresent()) {
            return Way.SERVER;
        }
        boolean shown = mode == LaunchMode.NORMAL
                ? demo && THIS_MACHINE.contains(listensOn)
                : demo || mode == LaunchMode.DEVELOPMENT;
        return shown ? Way.PAGE : Way.NOWHERE;
    }

    /** Half a setup stops the start: a link to nowhere helps nobody. */
    void check(@Observes StartupEvent start) {
        if (way == Way.SERVER) {
            if (config.site().isEmpty()) {
                throw new IllegalStateException("stipple.mail.host is set, and stipple.site is missing. "
                        + "Set it to the address of this install, like https://forms.example");
            }
            server();
        }
    }

    /** Whether a mail may be promised to anybody. */
    public boolean ready() {
        return way != Way.NOWHERE;
    }

    /** The name that mails come from. */
    public String fromName() {
        return config.mail().fromName();
    }

    /** A path of ours as a whole address. From the configuration only: a request's Host may be forged. */
    public String address(String path) {
        return config.site().map(MailSetup::withoutSlash).orElse("http://localhost:" + port) + path;
    }

    /** The mails to show; empty where none may be shown. */
    Optional<ShownMails> shown() {
        return way == Way.PAGE ? Optional.of(shown) : Optional.empty();
    }

    @Produces
    @ApplicationScoped
    Carrier carrier() {
        return switch (way) {
            case SERVER -> toServer(server());
            case PAGE -> shown;
            case NOWHERE ->
                mail -> {
                    throw new IllegalStateException("no mail server is set up");
                };
        };
    }

    private Carrier toServer(SmtpServer server) {
        return new SmtpCarrier(() -> MailClient.create(vertx, server.config()), new MailText(server, clock));
    }

    private SmtpServer server() {
        StippleConfig.Mail mail = config.mail();
        String from = mail.from()
                .flatMap(EmailAddress::read)
                .map(EmailAddress::value)
                .orElseThrow(() -> new IllegalStateException("stipple.mail.host is set, and stipple.mail.from is "
                        + "missing or no address. Set it to the address that mails come from"));
        return new SmtpServer(
                mail.host().orElseThrow(),
                mail.port(),
                mail.encryption(),
                mail.username()
                        .map(name -> new SmtpServer.Login(name, mail.password().orElse(""))),
                from,
                mail.fromName());
    }

    private static String withoutSlash(URI site) {
        String text = site.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
