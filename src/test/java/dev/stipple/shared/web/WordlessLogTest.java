package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What an exception says may be an answer. */
class WordlessLogTest {

    @Test
    void types_codes_and_places_are_logged_and_no_message_at_any_depth() {
        LogRecord line = new LogRecord(Level.SEVERE, "a job failed");
        line.setThrown(new IllegalStateException(
                "Zq5marker one", new SQLException("Key (name)=(Zq5marker two) already exists", "23505")));

        assertThat(new WordlessLog().isLoggable(line)).isTrue();

        StringWriter written = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(written));
        assertThat(written.toString())
                .contains("java.lang.IllegalStateException", "java.sql.SQLException (23505)", "WordlessLogTest")
                .doesNotContain("Zq5marker");
    }

    @Test
    void what_causes_itself_in_the_end_is_logged_all_the_same() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other", one);
        one.initCause(other);
        LogRecord line = new LogRecord(Level.SEVERE, "in circles");
        line.setThrown(one);

        assertThat(new WordlessLog().isLoggable(line)).isTrue();
    }
}
