package dev.stipple.review;

import static dev.stipple.review.ReviewState.ASKED;
import static dev.stipple.review.ReviewState.CLOSED;
import static dev.stipple.review.ReviewState.CONFLICT;
import static dev.stipple.review.ReviewState.DECIDED;
import static dev.stipple.review.ReviewState.LETTER;
import static dev.stipple.review.ReviewState.SECOND;
import static dev.stipple.review.ReviewState.WAITING;

import dev.stipple.studio.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a person can do to a submission at the desk: in which states, and who. This table is the whole of it; the
 * pages show what it allows and the acts refuse what it does not.
 */
enum DeskAct {
    CLAIM("claim this", false, WAITING, SECOND, CONFLICT),
    RELEASE("let go of this", false, WAITING, SECOND, CONFLICT),
    BREAK_CLAIM("take over a colleague's claim", false, WAITING, SECOND, CONFLICT),
    ACKNOWLEDGE("acknowledge an urgent sign", false, WAITING, ASKED, LETTER, SECOND, CONFLICT),
    RESOLVE("resolve a flag", true, WAITING, ASKED, LETTER),
    ASK_BACK("ask the client", true, WAITING),
    DROP_QUESTION("take a question back", true, ASKED),
    LETTER_OUT("send a doctor's letter", true, WAITING, DECIDED),
    LETTER_BACK("file a doctor's reply", true, LETTER, WAITING),
    DECIDE("decide", true, WAITING),
    SECOND_REVIEW("give a second review", true, SECOND),
    ARBITRATE("settle a disagreement", true, CONFLICT),
    REQUEST_SECOND("ask for a second review", true, WAITING, DECIDED),
    TELL("send this to the client", true, DECIDED, WAITING, ASKED, LETTER, SECOND, CONFLICT),
    UNDO("take a decision back", true, DECIDED, SECOND),
    SNOOZE("snooze this", true, WAITING),
    WAKE("end a snooze", false, WAITING),
    LABEL("label this", false, WAITING, ASKED, LETTER, SECOND, CONFLICT, DECIDED, CLOSED),
    UNLABEL("take a label off", false, WAITING, ASKED, LETTER, SECOND, CONFLICT, DECIDED, CLOSED),
    ASSIGN("assign this", false, WAITING, ASKED, LETTER, SECOND, CONFLICT),
    CLOSE("close this", true, WAITING),
    REOPEN("open this again", true, CLOSED),
    NOTE("note something", false, WAITING, ASKED, LETTER, SECOND, CONFLICT, DECIDED, CLOSED),
    MESSAGE("write to the client", true, WAITING, ASKED, LETTER, DECIDED),
    DROP_MESSAGE("take a message back", true, WAITING, ASKED, LETTER, DECIDED, SECOND, CONFLICT),
    MEASURE("record a measurement", false, WAITING, ASKED, LETTER, DECIDED),
    WITHDRAW("record a withdrawal", false, WAITING, ASKED, LETTER, SECOND, CONFLICT, DECIDED, CLOSED);

    private static final Set<Role> DECIDES = EnumSet.of(Role.PRACTITIONER, Role.LEAD, Role.OWNER);

    private final String words;
    private final boolean onWhatWasSeen;

    /** Copied and never given away. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ReviewState> states;

    DeskAct(String words, boolean onWhatWasSeen, ReviewState... states) {
        this.words = words;
        this.onWhatWasSeen = onWhatWasSeen;
        this.states = Set.of(states);
    }

    /** The act of an address like {@code ask-back}. */
    static Optional<DeskAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    /** As it stands in an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As in "your role cannot ...". */
    String words() {
        return words;
    }

    /** Whether it rests on what the page showed, so that it is refused when that has changed. */
    boolean onWhatWasSeen() {
        return onWhatWasSeen;
    }

    /** Whether it needs more than the one form that the others share, and is done on a page of its own. */
    boolean hasItsOwnPage() {
        return this == ASK_BACK || this == DROP_QUESTION;
    }

    boolean allowedIn(ReviewState state) {
        return states.contains(state);
    }

    /** Who is to do a case is the front desk's business too; everything else is for those who decide. */
    boolean allowedTo(Role role) {
        return DECIDES.contains(role) || (this == ASSIGN && role == Role.FRONT_DESK);
    }
}
