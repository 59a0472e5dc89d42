package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works at a studio. Each change holds the studio's row, so that two at once cannot leave it without an owner, and each is
 * written in the access log.
 */
@ApplicationScoped
public class Staffing {

    private static final int GROUP = 5;
    private static final List<String> FORGET_SIGN_INS = List.of(
            "delete from session where studio_id = ?1",
            "delete from known_device where studio_id = ?1",
            "delete from password_reset where studio_id = ?1",
            "delete from recovery_code where studio_id = ?1",
            "delete from second_factor where studio_id = ?1");

    private final EntityManager entities;
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final ProviderAccounts accounts;
    private final StaffNotices notices;
    private final AccessLog access;
    private final Clock clock;

    Staffing(
            EntityManager entities,
            People people,
            Sessions sessions,
            Passwords passwords,
            SecondFactors factors,
            ProviderAccounts accounts,
            StaffNotices notices,
            AccessLog access,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.accounts = accounts;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /** Why nothing was changed. */
    public enum Refusal {
        NOBODY,
        YOURSELF,
        LAST_OWNER,
        /** The colleague is switched off, or has not signed in yet. */
        NOT_HERE_YET
    }

    /** Somebody who works here, or did. */
    public record Colleague(StaffMember member, String email, boolean passwordToChoose) {
        @Override
        public String toString() {
            return "Colleague";
        }
    }

    /** A password that is shown once and opens only the page on which one's own is chosen. */
    public record Given(StaffMember member, String password) {
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** Everybody, those switched on first, by name. */
    @Transactional
    public List<Colleague> all(UUID studio) {
        return people.stream("id.studioId", studio)
                .map(one -> new Colleague(one.member(), one.email(), one.passwordToChoose()))
                .sorted(Comparator.comparing((Colleague one) -> one.member().on())
                        .reversed()
                        .thenComparing(one -> one.member().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** How many of those switched on may decide. */
    public int deciders(UUID studio) {
        return (int) all(studio).stream().filter(one -> one.member().decides()).count();
    }

    /** Adds a person; empty when somebody here has this e-mail already. */
    @Transactional
    public Optional<Given> add(StaffMember by, String email, String name, Role role) {
        hold(by);
        if (people.count("id.studioId = ?1 and email = ?2", by.studioId(), People.normal(email)) > 0) {
            return Optional.empty();
        }
        String password = oneTime();
        StaffMember added = people.add(by.studioId(), email, name, role, password);
        person(by, added.id()).orElseThrow().passwordMustBeChosen();
        log(by, added.id());
        return Optional.of(new Given(added, password));
    }

    /**
     * Gives another one-time password, to somebody who lost theirs, and ends what they have open. Their account at the identity
     * provider is taken away with it: it may be what was lost.
     */
    @Transactional
    public Optional<Given> newPassword(StaffMember by, UUID id) {
        hold(by);
        return person(by, id).filter(one -> !id.equals(by.id())).map(one -> {
            String password = oneTime();
            one.temporaryPassword(passwords.hash(password));
            accounts.forget(by.studioId(), id);
            sessions.endAllOf(by.studioId(), id);
            notices.tell(one.member(), MailKind.PASSWORD_CHANGED);
            log(by, id);
            return new Given(one.member(), password);
        });
    }

    /** Changes what somebody may do, from their next page on. */
    @Transactional
    public Optional<Refusal> changeRole(StaffMember by, UUID id, Role role) {
        hold(by);
        Optional<Person> person = person(by, id);
        if (person.isEmpty()) {
            return Optional.of(Refusal.NOBODY);
        }
        if (role != Role.OWNER && lastOwner(person.get())) {
            return Optional.of(Refusal.LAST_OWNER);
        }
        person.get().role(role);
        log(by, id);
        return Optional.empty();
    }

    /**
     * Makes a colleague the owner, in one step with what becomes of the one who hands over. Both are told by mail.
     *
     * @param leaves whether that one leaves; else they become a lead
     */
    @Transactional
    public Optional<Refusal> handOver(StaffMember by, UUID heir, boolean leaves) {
        hold(by);
        Optional<Person> colleague = person(by, heir);
        if (colleague.isEmpty()) {
            return Optional.of(Refusal.NOBODY);
        }
        if (heir.equals(by.id())) {
            return Optional.of(Refusal.YOURSELF);
        }
        if (!mayOwn(colleague.get())) {
            return Optional.of(Refusal.NOT_HERE_YET);
        }
        Person before = person(by, by.id()).orElseThrow();
        if (!before.on() || !before.member().owns()) {
            // Handed over a moment ago, in another tab.
            return Optional.of(Refusal.NOBODY);
        }
        notices.tell(before.member(), MailKind.OWNER_CHANGED);
        notices.tell(colleague.get().member(), MailKind.OWNER_CHANGED);
        colleague.get().role(Role.OWNER);
        before.role(Role.LEAD);
        if (leaves) {
            before.switchOff(clock.instant());
            sessions.endAllOf(by.studioId(), by.id());
        }
        log(by, heir);
        log(by, by.id());
        return Optional.empty();
    }

    /** Whether somebody has signed in to the end, so that they surely come in again. */
    private boolean mayOwn(Person person) {
        boolean proven = !factors.required() || factors.has(person.member());
        return person.on() && !person.passwordToChoose() && proven;
    }

    /** Those to whom a person may hand the studio over, by name. */
    @Transactional
    public List<StaffMember> heirs(StaffMember by) {
        return people.stream("id.studioId", by.studioId())
                .filter(this::mayOwn)
                .map(Person::member)
                .filter(member -> !member.id().equals(by.id()))
                .sorted(Comparator.comparing(StaffMember::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether there is such a studio. */
    @Transactional
    public boolean exists(UUID studio) {
        return entities.find(Studio.class, studio) != null;
    }

    /**
     * Ends what anybody of a studio that ends may do, and forgets how they signed in. Their names stay beside what they did. Part
     * of the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allLeave(UUID studio) {
        entities.flush();
        FORGET_SIGN_INS.forEach(
                one -> entities.createNativeQuery(one).setParameter(1, studio).executeUpdate());
        entities.createNativeQuery(
                        "update person set off_at = coalesce(off_at, ?2), email = cast(id as text) || '@ended.invalid' where studio_id = ?1")
                .setParameter(1, studio)
                .setParameter(2, clock.instant())
                .executeUpdate();
        entities.clear();
    }

    /** Ends what somebody may do, and every session of theirs. */
    @Transactional
    public Optional<Refusal> switchOff(StaffMember by, UUID id) {
        hold(by);
        Optional<Person> person = person(by, id);
        if (person.isEmpty()) {
            return Optional.of(Refusal.NOBODY);
        }
        if (lastOwner(person.get())) {
            return Optional.of(Refusal.LAST_OWNER);
        }
        if (id.equals(by.id())) {
            return Optional.of(Refusal.YOURSELF);
        }
        person.get().switchOff(clock.instant());
        sessions.endAllOf(by.studioId(), id);
        log(by, id);
        return Optional.empty();
    }

    /** Lets somebody in again, with the password that they had. */
    @Transactional
    public Optional<Refusal> switchOn(StaffMember by, UUID id) {
        hold(by);
        Optional<Person> person = person(by, id);
        person.ifPresent(one -> {
            one.switchOn();
            log(by, id);
        });
        return person.isEmpty() ? Optional.of(Refusal.NOBODY) : Optional.empty();
    }

    /** Whether nobody else can act as an owner: whoever has not chosen a password yet may never come. */
    private boolean lastOwner(Person person) {
        boolean owns = person.on() && person.member().owns();
        long others = people.count(
                "id.studioId = ?1 and id.id <> ?2 and role = ?3 and offAt is null and not passwordToChoose",
                person.member().studioId(),
                person.member().id(),
                Role.OWNER);
        return owns && others == 0;
    }

    private void hold(StaffMember by) {
        entities.find(Studio.class, by.studioId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Person> person(StaffMember by, UUID id) {
        return people.findByIdOptional(new RecordId(by.studioId(), id));
    }

    private void log(StaffMember by, UUID id) {
        access.opened(by.studioId(), by.id(), AccessLog.Kind.PEOPLE, id);
    }

    /** Twenty unambiguous characters in groups: to be read out, typed once, and replaced. */
    private static String oneTime() {
        String letters = Ids.reference() + Ids.reference();
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
