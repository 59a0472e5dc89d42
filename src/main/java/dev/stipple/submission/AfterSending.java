package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client does about a form that was sent, and how it stands since. Provided by whoever reviews. Every act is kept, and
 * the same act sent twice counts once.
 */
public interface AfterSending {

    /**
     * Words to the studio.
     *
     * @param once id of the form they were typed into, by which a second sending is known
     * @param crisis they are words of despair: a person reads them before anything else
     * @param sign they tell of a sign that a doctor should see soon
     */
    record Note(RecordId submission, UUID once, String words, boolean crisis, boolean sign, Instant at) {
        @Override
        public String toString() {
            return "Note[" + submission.id() + "]";
        }
    }

    /** What came of an act. */
    enum Taken {
        DONE,
        /** The client has withdrawn the form, or it is deleted. */
        CLOSED,
        /** There are so many already that a phone call serves better. */
        ENOUGH
    }

    /** What was done since sending. */
    enum Kind {
        QUESTION,
        LOOK_AGAIN,
        WITHDRAWN,
        /** Words of a practitioner to the client. */
        MESSAGE
    }

    /**
     * One act, with its words.
     *
     * @param by name of the practitioner who wrote; empty for what the client did
     */
    record Act(Kind kind, Instant at, String words, String by) {
        @Override
        public String toString() {
            return "Act[" + kind + "]";
        }
    }

    /**
     * How a form stands.
     *
     * @param reader name of the practitioner who has it in hand at the moment
     * @param answerBy by when a question or a second look is answered; empty when nothing is open
     * @param lookingAgain a second look is open
     * @param crisis words of despair wait for a person; also in a form that was withdrawn since
     * @param sign a sign that a doctor should see came after sending, and nobody has answered yet
     * @param secondLookBy by when two reviewers who do not agree are settled; the client reads no more of it than this
     */
    record Standing(
            boolean withdrawn,
            Optional<String> reader,
            Optional<Instant> answerBy,
            boolean lookingAgain,
            boolean crisis,
            boolean sign,
            Optional<Instant> secondLookBy,
            List<Act> acts) {

        public Standing {
            acts = List.copyOf(acts);
        }
    }

    /** How a form stands, with what was done since, oldest first. */
    Standing standing(UUID studio, UUID submission);

    /** Puts a question to the studio. */
    Taken ask(StudioProfile studio, Note question);

    /** Asks for a second look by a person; the words may be empty. */
    Taken lookAgain(StudioProfile studio, Note request);

    /**
     * Takes the consent back: nobody reads or decides any more. Words of despair that wait for a person still do, until one
     * has seen to them: the client is told so before.
     */
    void withdraw(SentConsultation sent, Instant at);

    /** Destroys the key of what was sent. Its reference and the dates are all that is left. */
    void erase(SentConsultation sent, Instant at);
}
