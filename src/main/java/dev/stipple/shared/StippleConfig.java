package dev.stipple.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that an operator may turn. A missing or absurd value stops the start, not a request. */
@ConfigMapping(prefix = "stipple")
public interface StippleConfig {

    /** Folder for the embedded database and the key file; never inside a backup of the database. */
    @WithDefault("data")
    Path home();

    /** An invented studio with invented people, for trying it out. */
    @WithDefault("false")
    boolean demo();

    /** The second word that demo mode needs in production. */
    Optional<String> demoInProduction();

    /** Whether cookies are bound to https. Off only for trying it out over plain http. */
    @WithDefault("true")
    boolean secureCookies();

    /** A folder with an edition to publish instead of the shipped one. */
    Optional<Path> edition();

    /** The address of this install as the world knows it, like https://forms.example. Links in mails begin with it. */
    Optional<URI> site();

    /**
     * The e-mail of somebody who lost phone and recovery codes, and whom no colleague can help: their second factor is taken
     * away at the start.
     */
    Optional<String> resetFactor();

    /** Further host names under which it may be reached, beside that of {@code site}. Any other name is refused. */
    Optional<List<String>> hosts();

    /** The identity provider by which staff may sign in. Without an issuer there is none, and no trace of one. */
    Oidc oidc();

    /** For how long a node need not read again what it read of a studio. Clients see a change at most so much later. */
    @WithDefault("PT1S")
    Duration studioRememberedFor();

    Draft draft();

    Mail mail();

    Backup backup();

    Ledger ledger();

    /** An identity provider that speaks OpenID Connect. It says who somebody is; sessions and roles stay ours. */
    interface Oidc {
        /** Its address, exactly as it writes it in what it signs. */
        Optional<URI> issuer();

        /** What people here call it: "Sign in with …". */
        @WithDefault("your work account")
        String name();

        /** What it knows this install as. */
        Optional<String> clientId();

        /** What this install proves itself with; none for a client that has none. */
        Optional<String> clientSecret();

        /** A file with the secret, in place of it. */
        Optional<Path> clientSecretFile();

        /** Whether it is the only way in. Else passwords work beside it. */
        @WithDefault("false")
        boolean only();

        /** Whether the first sign-in connects an account whose address the provider has proven. Only for a provider of one's own. */
        @WithDefault("false")
        boolean byAddress();

        /** Whether it must ask for its own sign-in each time, and prove that it did. */
        @WithDefault("true")
        boolean fresh();

        /** Values of {@code acr} by which it says that a second factor was given, beside {@code amr} with "mfa". */
        Optional<List<String>> factorAcr();
    }

    /** How long an unfinished form is kept. */
    interface Draft {
        /** Counted from the last Continue. */
        @WithDefault("P14D")
        Duration keepFor();

        /** Wrong codes from one network, and ways into one draft by its code. */
        @WithDefault("5")
        int triesAnHour();
    }

    /** Copies of the database in files of our own. */
    interface Backup {
        /** Whether one is made each night; unset, the embedded database has them and an operator's own has not. */
        Optional<Boolean> nightly();

        /** Where the files go; backup under home when unset. */
        Optional<Path> folder();

        /** The hour, by the machine's own time, after which the night's copy is made. */
        @WithDefault("2")
        @Min(0)
        @Max(23)
        int hour();

        /** How long a copy is kept. What somebody had deleted is in it for as long, unreadable without its keys. */
        @WithDefault("P35D")
        Duration keepFor();

        /** How long a copy of the keys is kept; after that, what was deleted cannot be read in any copy. */
        @WithDefault("P7D")
        Duration keepKeysFor();
    }

    /** The file that says what was erased. It is no part of the database nor of its copies, so that a restore undoes no erasure. */
    interface Ledger {
        /** Its folder; ledger under home when unset. Several nodes share one. */
        Optional<Path> folder();

        /** Set to the number that a refused start names, to begin a new ledger when the old one is lost for good. */
        Optional<Long> lost();
    }

    /** The server that carries mail to clients. Without a host no mail is promised to anybody. */
    interface Mail {
        Optional<String> host();

        @WithDefault("587")
        int port();

        /** STARTTLS and IMPLICIT refuse a server without a valid certificate; NONE is for a relay on this machine. */
        @WithDefault("STARTTLS")
        Encryption encryption();

        Optional<String> username();

        Optional<String> password();

        /** The sender's address. As neutral as the name: a mail is seen over a shoulder. */
        Optional<String> from();

        /** The sender's name. Says nothing of what the form is about. */
        @WithDefault("Forms")
        String fromName();

        /** How the way to the mail server is encrypted. */
        enum Encryption {
            STARTTLS,
            IMPLICIT,
            NONE
        }
    }
}
