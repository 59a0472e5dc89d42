package dev.stipple.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is stored and given to other programs: complete in itself, so that it reads the same years later.
 * Words are kebab-case, days are ISO dates.
 *
 * @param edition SHA-256 of the edition that judged
 * @param on day of the assessment
 * @param crisis whether the client wrote words that ask for a person today
 * @param outcome open, check, wait, not-fit or doctor; none in a crisis
 * @param severity crisis, safety, red, amber or routine
 * @param findings raised, worst first
 * @param undecided findings that an unknown answer leaves open
 * @param eligibleFrom longest of the deferrals that have a day
 * @param waitFor signs that end the other deferrals, in the client's words
 * @param areasExcluded zones that no dot may enter
 * @param routinePatchTest always true: it applies to everybody and never sets the headline
 * @param axes contributions per axis, for staff
 * @param changes at most three smallest sets of changes that would lower the headline
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AssessmentDocument(
        String edition,
        LocalDate on,
        boolean crisis,
        HeadlinePart headline,
        @Nullable String outcome,
        String severity,
        List<FindingPart> findings,
        List<FindingPart> undecided,
        List<ContradictionPart> contradictions,
        @Nullable LocalDate eligibleFrom,
        List<String> waitFor,
        List<String> areasExcluded,
        boolean routinePatchTest,
        boolean targetedPatchTest,
        Map<String, AxisPart> axes,
        List<ChangePart> changes) {

    /** Assessments of the first edition had no changes. */
    @SuppressWarnings("ConstantValue") // the reader leaves null what an older document does not have
    public AssessmentDocument {
        changes = Objects.requireNonNullElse(changes, List.of());
    }

    /** Whether another finds the same, in whatever words. */
    public boolean judgesAs(AssessmentDocument other) {
        return crisis == other.crisis
                && headline.disposition().equals(other.headline.disposition())
                && Objects.equals(headline.until(), other.headline.until())
                && Objects.equals(outcome, other.outcome)
                && severity.equals(other.severity)
                && Objects.equals(eligibleFrom, other.eligibleFrom)
                && areasExcluded.equals(other.areasExcluded)
                && targetedPatchTest == other.targetedPatchTest
                && axes.equals(other.axes)
                && rules(findings).equals(rules(other.findings))
                && rules(undecided).equals(rules(other.undecided));
    }

    private static List<String> rules(List<FindingPart> findings) {
        return findings.stream().map(FindingPart::rule).toList();
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The most restrictive disposition, whose opinion it needs, and when the wait is over. */
    public record HeadlinePart(
            String disposition,
            @Nullable String who,
            @Nullable LocalDate until) {}

    /**
     * One rule's say.
     *
     * @param of rules whose findings a stack counted
     */
    public record FindingPart(
            String rule,
            String factor,
            String kind,
            String axis,
            String disposition,
            @Nullable String who,
            @Nullable LocalDate until,
            @Nullable String waitFor,
            boolean redFlag,
            int points,
            List<WitnessPart> witnesses,
            String client,
            String practitioner,
            String change,
            List<EvidencePart> evidence,
            List<String> of) {
        @SuppressWarnings("ConstantValue") // as above
        public FindingPart {
            of = Objects.requireNonNullElse(of, List.of());
        }
    }

    /** Changes that together lead to a lower headline, and where they lead. */
    public record ChangePart(List<MovePart> moves, HeadlinePart headline, String outcome) {}

    /**
     * One change.
     *
     * @param by act, time, wait or letter
     * @param question the question whose answer changes; null for a wait and a letter
     * @param rule the rule that a letter is about; null otherwise
     * @param words what changes, in the client's words
     */
    public record MovePart(
            String by,
            @Nullable String question,
            @Nullable String code,
            @Nullable LocalDate until,
            @Nullable String who,
            @Nullable String rule,
            String words) {}

    /**
     * The question and answer that settled a finding; both lists are empty where the answer is missing.
     *
     * @param codes all that was answered
     * @param words what of it the rule asks about, as the client read it
     */
    public record WitnessPart(String fact, String question, String name, List<String> codes, List<String> words) {}

    /** What the rule rests on. */
    public record EvidencePart(String grade, String source, String title, String url, String says) {}

    /** Two answers that cannot both hold. */
    public record ContradictionPart(String rule, List<String> between, String asks) {}

    /** Points of the raised findings of one axis, and their rules. */
    public record AxisPart(int points, List<String> rules) {}

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException plainRecords) {
            throw new IllegalStateException("an assessment could not be written", plainRecords.getCause());
        }
    }

    /** Reads what {@link #bytes} wrote. */
    public static AssessmentDocument read(byte[] json) {
        try {
            return JSON.readValue(json, AssessmentDocument.class);
        } catch (IOException neverWritten) {
            throw new IllegalStateException("a stored assessment is not JSON", neverWritten.getCause());
        }
    }

    @Override
    public String toString() {
        return "AssessmentDocument";
    }
}
