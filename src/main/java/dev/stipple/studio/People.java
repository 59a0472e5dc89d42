package dev.stipple.studio;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of all studios. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, RecordId> {

    private static final int LONGEST_EMAIL = 254;

    private final Passwords passwords;
    private final Clock clock;

    People(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds a person. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StaffMember add(UUID studio, String email, String name, Role role, String password) {
        RecordId id = new RecordId(studio, Ids.next(clock.instant()));
        Person person = new Person(id, normal(email), name, role, passwords.hash(password), clock.instant());
        persist(person);
        return person.member();
    }

    /** Whoever signs in with this e-mail and password. Takes as long for an unknown e-mail as for a wrong password. */
    public Optional<StaffMember> withCredentials(String email, String password) {
        List<Credentials> known = credentials(email);
        if (known.isEmpty()) {
            passwords.verifyNobody(password);
            return Optional.empty();
        }
        return known.stream()
                .filter(person -> passwords.verify(password, person.hash()))
                .filter(Credentials::on)
                .map(Credentials::member)
                .findFirst();
    }

    /** Takes as long as a look at a password, and looks at none: for a try that has to wait. */
    void lookAtNothing(String email, String password) {
        credentials(email);
        passwords.verifyNobody(password);
    }

    /** Whether anybody signs in with this e-mail. */
    @AcrossStudios("whoever signs in with an e-mail is looked for")
    @Transactional
    public boolean known(String email) {
        return count("email", normal(email)) > 0;
    }

    /** Whether a person must choose a password of their own before anything else. */
    @Transactional
    boolean mustChoosePassword(StaffMember member) {
        Person person = findById(new RecordId(member.studioId(), member.id()));
        return person != null && person.passwordToChoose();
    }

    /** Whether this is the person's password now. */
    boolean isPassword(StaffMember member, String password) {
        return passwords.verify(password, hash(member));
    }

    @Transactional
    String hash(StaffMember member) {
        return Optional.ofNullable(findById(new RecordId(member.studioId(), member.id())))
                .map(Person::passwordHash)
                .orElseThrow();
    }

    /** Takes a password that the person chose. The hash is made before the row is held. */
    void choosePassword(StaffMember member, String password) {
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> choose(member, hash));
    }

    /** A person who may sign in. */
    @Transactional
    Optional<StaffMember> signingIn(UUID studio, UUID person) {
        return findByIdOptional(new RecordId(studio, person)).filter(Person::on).map(Person::member);
    }

    /** The hash of a password, made before any row is held. */
    String hashOf(String password) {
        return passwords.hash(password);
    }

    /** Takes the hash of a password that the person chose. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void choose(StaffMember member, String hash) {
        findByIdOptional(new RecordId(member.studioId(), member.id()))
                .orElseThrow()
                .ownPassword(hash);
    }

    /** Names by person id, for timelines. */
    @Transactional
    public Map<UUID, StaffMember> of(UUID studio) {
        return stream("id.studioId", studio)
                .map(Person::member)
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** Where a person is written to. */
    @Transactional
    String address(StaffMember member) {
        return Optional.ofNullable(findById(new RecordId(member.studioId(), member.id())))
                .map(Person::email)
                .orElseThrow();
    }

    /** Where those of some roles are written to, by person. */
    @Transactional
    public Map<UUID, String> addresses(UUID studio, Set<Role> roles) {
        return stream("id.studioId", studio)
                .filter(person -> person.on() && roles.contains(person.member().role()))
                .collect(Collectors.toMap(person -> person.member().id(), Person::email));
    }

    /** Nobody has an address with a control character in it, and PostgreSQL cannot even be asked for some. */
    @AcrossStudios("whoever signs in with an e-mail is looked for")
    @Transactional
    List<Credentials> credentials(String email) {
        if (!readable(email)) {
            return List.of();
        }
        return stream("email", normal(email))
                .map(person -> new Credentials(person.member(), person.passwordHash(), person.on()))
                .toList();
    }

    /** Who, and what their password is checked against. */
    record Credentials(StaffMember member, String hash, boolean on) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** Whether a text can be somebody's e-mail at all. The database refuses some characters with an error. */
    private static boolean readable(String email) {
        return email.length() <= LONGEST_EMAIL && email.chars().noneMatch(Character::isISOControl);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
