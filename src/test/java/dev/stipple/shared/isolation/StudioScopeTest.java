package dev.stipple.shared.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the program's own transactions see, through its pool. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StudioScopeTest {

    private static final String MARKS = "select cast(studio_id as text) from attempt_streak where n = 77";

    @Inject
    StudioScope scope;

    @Inject
    Session entities;

    @Inject
    Studios studios;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void plant() {
        Rows.change("delete from attempt_streak where n = 77");
        Stream.of(one, other)
                .forEach(studio -> Rows.change("insert into attempt_streak values ('" + studio
                        + "', uuid_send(gen_random_uuid()), 77, now(), now())"));
    }

    @Test
    void work_of_a_studio_sees_its_rows_and_two_studios_take_turns() {
        for (UUID studio : List.of(one, other, one, other)) {
            scope.in(studio, () -> assertThat(anew()).containsExactly(studio.toString()));
        }
    }

    @Test
    void in_the_midst_of_a_transaction_another_sight_holds_for_as_long_as_it_was_said() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(marks()).hasSize(2);
            scope.in(one, () -> assertThat(marks()).containsExactly(one.toString()));
            assertThat(marks()).hasSize(2);
            assertThatThrownBy(() -> scope.in(one, () -> {
                        throw new IllegalArgumentException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(marks()).hasSize(2);
        });
    }

    @Test
    void what_looks_for_a_studio_sees_all_of_them_from_within_the_work_of_one() {
        StudioProfile known = studios.all().get(0);
        scope.in(one, () -> QuarkusTransaction.requiringNew().run(() -> {
            assertThat(studios.bySlug(known.slug())).contains(known);
            assertThat(marks()).containsExactly(one.toString());
        }));
    }

    @Test
    void nothing_can_be_written_for_another_studio() {
        String insert =
                "insert into attempt_streak values ('" + other + "', uuid_send(gen_random_uuid()), 77, now(), now())";
        assertThatThrownBy(() -> scope.in(one, () -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeMutationQuery(insert).executeUpdate())))
                .hasStackTraceContaining("row-level security");
    }

    /** In a thread that is named like the program's own, for a test's threads see everything. */
    @Test
    void work_that_never_said_whose_it_is_fails_instead_of_finding_nothing() throws InterruptedException {
        assertThatThrownBy(() -> asTheProgram(this::anew)).hasStackTraceContaining("nobody said which");
        UUID known = studios.all().get(0).id();
        assertThatThrownBy(() ->
                        asTheProgram(() -> QuarkusTransaction.requiringNew().call(() -> studios.byId(known))))
                .hasStackTraceContaining("nobody said which");
    }

    @Test
    void the_pool_works_as_a_role_that_owns_nothing() {
        String who = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select cast(current_user as text)", String.class)
                        .getSingleResult());
        assertThat(who).isEqualTo("stipple_app");
        assertThat(Rows.value("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                        + " where r.rolname = 'stipple_app'"))
                .isEqualTo("0");
    }

    private List<String> anew() {
        return QuarkusTransaction.requiringNew().call(this::marks);
    }

    private List<String> marks() {
        return entities.createNativeQuery(MARKS, String.class).getResultList();
    }

    private static <T> T asTheProgram(Callable<T> work) throws ExecutionException, InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor(run -> new Thread(run, "executor-thread-of-a-test"));
        try {
            return thread.submit(work).get();
        } finally {
            thread.shutdown();
        }
    }
}
