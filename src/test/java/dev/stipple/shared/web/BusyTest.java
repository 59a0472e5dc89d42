package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes by itself, and what needs somebody. */
class BusyTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void a_database_that_is_away_or_full_comes_back(String state) {
        assertThat(Busy.is(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014", "22021"})
    void a_statement_that_is_wrong_stays_wrong(String state) {
        assertThat(Busy.is(new IllegalStateException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void a_commit_that_was_cut_off_passes() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("away", "08006")));
        assertThat(Busy.is(new IllegalStateException(commit))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, acquisition timeout!",
                "Acquisition timeout while waiting for new connection",
                "Acquisition timeout on health check"
            })
    void no_connection_to_be_had_in_time_passes_whatever_the_pool_waited_for(String message) {
        assertThat(Busy.is(new IllegalStateException(new SQLException(message))))
                .isTrue();
    }

    @Test
    void no_worker_free_passes_and_what_is_ours_does_not() {
        assertThat(Busy.is(new SQLException("wrong"))).isFalse();
        assertThat(Busy.is(new RejectedExecutionException())).isTrue();
        assertThat(Busy.is(new IllegalStateException("ours"))).isFalse();
    }
}
