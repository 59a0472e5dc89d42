package dev.stipple.studio;

import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Median times of an unknown address, a wrong password and one that has to wait, at the hash's own cost. No test: run it by
 * {@code -Dtest=SignInSpeed}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(SignInSpeed.FullCost.class)
class SignInSpeed {

    private static final int ROUNDS = 60;

    @Inject
    Studios studios;

    @Inject
    People people;

    /** Without the quick hash of the tests. */
    public static class FullCost implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "dev.stipple.support.QuickPasswords");
        }
    }

    @Test
    void medians() {
        OwnStaff staff = OwnStaff.open(studios, people);
        OwnStaff held = OwnStaff.open(studios, people);
        for (int i = 0; i < 5; i++) {
            time(held.email());
        }
        List<Long> unknown = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Rows.change("delete from attempt_bucket");
            Rows.change("update attempt_streak set n = 1 where held_until < clock_timestamp()");
            unknown.add(time("nobody-" + i + "@nowhere.example"));
            wrong.add(time(staff.email()));
            waiting.add(time(held.email()));
        }
        System.out.printf(
                "MEDIAN ms: unknown %.1f, wrong %.1f, waiting %.1f%n", median(unknown), median(wrong), median(waiting));
    }

    private static long time(String email) {
        Browser browser = new Browser();
        browser.get("/desk/sign-in");
        long start = System.nanoTime();
        browser.post("/desk/sign-in", "email", email, "password", "a wrong password");
        return System.nanoTime() - start;
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2) / 1e6;
    }
}
