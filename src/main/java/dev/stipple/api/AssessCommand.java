package dev.stipple.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.edition.EditionException;
import dev.stipple.edition.EditionReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code assess answers.json}: judges a file by the shipped edition, without a server or a database. */
public final class AssessCommand {

    private static final int OK = 0;
    private static final int WRONG_INPUT = 2;

    private AssessCommand() {}

    /**
     * Runs the command.
     *
     * @param files the one file to judge
     * @return 0, or 2 when the input must be mended
     */
    public static int run(List<String> files, LocalDate today, PrintStream out, PrintStream err) {
        if (files.size() != 1) {
            err.println("Name one file: assess answers.json");
            return WRONG_INPUT;
        }
        try {
            JsonNode body = new ObjectMapper().readTree(Files.readString(Path.of(files.get(0))));
            AssessmentRequest.Outcome outcome = AssessmentRequest.judge(EditionReader.shipped(), body, today);
            if (outcome.assessment() != null) {
                out.println(outcome.assessment().json());
                return OK;
            }
            outcome.problems().forEach((where, mend) -> err.println(where + ": " + mend));
        } catch (JsonProcessingException notJson) {
            err.println("The file is not JSON (line " + notJson.getLocation().getLineNr()
                    + "). Write an object with on and answers.");
        } catch (IOException unreadable) {
            err.println("The file cannot be read. Check its name and your rights.");
        } catch (EditionException defects) {
            err.println(defects.getMessage());
        }
        return WRONG_INPUT;
    }
}
