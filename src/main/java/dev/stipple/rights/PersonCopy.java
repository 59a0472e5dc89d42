package dev.stipple.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * copy.json in the archive that a client takes away; docs/rights.md and rights/copy-schema.json describe it. Times are UTC, words
 * are in the language in which the form was filled in.
 *
 * @param versions what was sent, and each answer to a question of the studio since, oldest first
 * @param leftOut what is kept and is not in here, in words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PersonCopy(
        String format,
        Instant madeAt,
        Studio studio,
        Form form,
        List<Version> versions,
        Optional<Plan> plan,
        List<Decision> decisions,
        List<Message> messages,
        List<Question> questions,
        List<Consent> consents,
        List<Opening> openings,
        List<Photo> photos,
        List<String> leftOut) {

    static final String FORMAT = "stipple-copy-1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Who is responsible. */
    record Studio(String name, String phone) {}

    /** The form itself; the edition is what it was asked and judged by. */
    record Form(
            String reference, String language, Instant sentAt, Instant promisedAt, int edition, String editionSha256) {}

    /**
     * The answers at one time.
     *
     * @param assessment what the program made of them; none when its rules failed, or when it gave no outcome to words of despair
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Version(int number, Instant at, List<Answer> answers, Optional<FirstLook> assessment, String words) {}

    /** One answer: as it is stored, and in the words that the client chose. */
    record Answer(String question, String asked, JsonNode answer, List<String> words) {}

    /** The program's first look, with its reasons. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FirstLook(
            LocalDate on,
            Optional<String> outcome,
            String disposition,
            Optional<LocalDate> eligibleFrom,
            List<String> waitFor,
            List<String> areasExcluded,
            List<Reason> reasons,
            List<Reason> leftOpen,
            List<String> changes) {}

    /** One rule's say: why, in the client's words, and what it rests on. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Reason(
            String rule,
            String axis,
            String disposition,
            Optional<LocalDate> until,
            String says,
            String change,
            List<Because> because,
            List<Source> sources) {}

    /** An answer that a reason rests on. */
    record Because(String question, String name, List<String> words) {}

    /** Where the reason comes from. */
    record Source(String title, String url, String says) {}

    /** What a treatment would take, as the studio plans it; an estimate. */
    record Plan(
            String stage,
            String visits,
            String hours,
            String areaCm2,
            String spacing,
            String refresh,
            List<String> more) {}

    /** A practitioner's decision as it was told. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Decision(Instant at, String outcome, String by, String message, Optional<LocalDate> lookAgainFrom) {}

    /** What the client and the studio wrote to one another, or that the form was withdrawn. */
    record Message(Instant at, String kind, String by, String words) {}

    /** A question back from the studio; its answer is the version of that number. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Question(
            Instant at,
            String by,
            List<String> questions,
            String words,
            Instant until,
            String state,
            Optional<Instant> answeredAt,
            Optional<Integer> version) {}

    /** A choice about data, and the hash of the edition whose text was shown. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Consent(
            Instant at,
            String purpose,
            boolean given,
            String language,
            String textSha256,
            Optional<String> recordedBy) {}

    /** Somebody at the studio opened it. */
    record Opening(Instant at, String who, String role, String what) {}

    /** A photo of the archive. */
    record Photo(String file, String view, Instant addedAt, int width, int height) {}

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException plainRecords) {
            throw new IllegalStateException("a copy could not be written", plainRecords.getCause());
        }
    }

    @Override
    public String toString() {
        return "PersonCopy";
    }
}
