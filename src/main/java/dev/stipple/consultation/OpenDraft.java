package dev.stipple.consultation;

import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.RecordId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A draft, opened: every answer held, those behind closed branches too; its edition speaks the language of the request.
 *
 * @param begun when its client began it
 * @param until when it is deleted, unless the client goes on before
 */
record OpenDraft(RecordId id, Editions.Numbered edition, Answers held, Instant begun, Instant until) {

    /** The same draft with other answers, kept until a later moment. */
    OpenDraft holding(Answers answers, Instant keptUntil) {
        return new OpenDraft(id, edition, answers, begun, keptUntil);
    }

    Journey journey(LocalDate today) {
        return Journey.of(questionnaire(), held, today);
    }

    Questionnaire questionnaire() {
        return edition.edition().questionnaire();
    }

    @Override
    public String toString() {
        return "OpenDraft[" + id.id() + "]";
    }
}
