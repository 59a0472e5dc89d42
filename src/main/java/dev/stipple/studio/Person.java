package dev.stipple.studio;

import dev.stipple.shared.RecordId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

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
        return new StaffMember(id.studioId(), id.id(), name, role);
    }

    String passwordHash() {
        return passwordHash;
    }

    String email() {
        return email;
    }

    Instant createdAt() {
        return createdAt;
    }
}
