package dev.stipple.running;

import dev.stipple.shared.sealing.KeyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether this node can take people, and if not, why: for the operator, on the management port. The database itself is checked
 * by the framework. A late job is told and keeps nobody out: people could not fill in their forms because a mail waits.
 */
@ApplicationScoped
class Readiness {

    private final Schema schema;
    private final KeyCheck keys;
    private final Disk disk;
    private final JobWatch jobs;

    Readiness(Schema schema, KeyCheck keys, Disk disk, JobWatch jobs) {
        this.schema = schema;
        this.keys = keys;
        this.disk = disk;
        this.jobs = jobs;
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck migrations() {
        return () -> answer("migrations", schema.trouble());
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck keyFile() {
        return () -> answer("keys", keys.trouble());
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck disk() {
        return () -> answer(
                "disk",
                disk.full() ? Optional.of("Less than 64 MB are free where Stipple keeps its data") : Optional.empty());
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck jobs() {
        return () -> {
            List<String> late = jobs.late();
            return HealthCheckResponse.named("jobs")
                    .up()
                    .withData("late", late.isEmpty() ? "none" : String.join(", ", late))
                    .build();
        };
    }

    private static HealthCheckResponse answer(String name, Optional<String> trouble) {
        return trouble.map(cause -> HealthCheckResponse.named(name)
                        .down()
                        .withData("cause", cause)
                        .build())
                .orElseGet(() -> HealthCheckResponse.named(name).up().build());
    }
}
