package dev.stipple.studio;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone who may sign in. */
@Entity
class Person {

    @EmbeddedId
    private RecordId id;

    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private Instant createdAt;
    private @Nullable Instant offAt;
    private boolean passwordToChoose;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(RecordId id, String email, String name, Role role, String passwordHash, Instant createdAt) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    StaffMember member() {
        return new StaffMember(id.studioId(), id.id(), name, role, on());
    }

    String passwordHash() {
        return passwordHash;
    }

    String email() {
        return email;
    }

    boolean on() {
        return offAt == null;
    }

    /** Whether the password was made by somebody else, and opens nothing but the page on which one is chosen. */
    boolean passwordToChoose() {
        return passwordToChoose;
    }

    void role(Role changed) {
        role = changed;
    }

    void switchOff(Instant now) {
        offAt = now;
    }

    void switchOn() {
        offAt = null;
    }

    void passwordMustBeChosen() {
        passwordToChoose = true;
    }

    /** Gives a password that must be replaced before anything else is opened. */
    void temporaryPassword(String hash) {
        passwordHash = hash;
        passwordToChoose = true;
    }

    void ownPassword(String hash) {
        passwordHash = hash;
        passwordToChoose = false;
    }

    Instant createdAt() {
        return createdAt;
    }
}
