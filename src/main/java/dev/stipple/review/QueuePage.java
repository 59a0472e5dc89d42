package dev.stipple.review;

import dev.stipple.rules.Severity;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * templates/review/queue-page.html: what waits, why in this order, and the ways to narrow it.
 *
 * @param first id of the first line that can be chosen, or empty
 * @param here this page of the queue as it stands in an address
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QueuePage(
        String studioName,
        StaffMember member,
        List<ViewTab> views,
        Narrowing narrowing,
        List<Line> lines,
        String first,
        String counted,
        String next,
        String here,
        Optional<Peek> peek,
        String readAt,
        boolean dense,
        Notice notice)
        implements TemplateInstance {

    /** A view with how many it holds; empty when that is not counted. */
    record ViewTab(String words, String query, String count, boolean current) {}

    /** One row as it reads. */
    record Line(
            String id,
            String severity,
            String tag,
            int flags,
            String name,
            String initials,
            String reference,
            String firstLook,
            String waited,
            String age,
            String reason,
            String who,
            String assigned,
            String pattern,
            String state,
            List<String> labels,
            boolean asks,
            boolean again,
            boolean withdrawn,
            boolean photos,
            String sent,
            boolean open,
            boolean selected) {}

    /** A filter that is on, and the address without it. */
    record Chip(String words, String query) {}

    /** A choice of a filter. */
    record Choice(String code, String words, boolean chosen) {}

    /** One select of the filter form. */
    record Select(String name, String words, List<Choice> choices) {}

    /** All that narrows the queue: the form, the chips, and the kept views. */
    record Narrowing(
            List<Select> selects,
            boolean photos,
            String view,
            List<Chip> chips,
            String all,
            boolean on,
            List<SavedViews.Kept> kept,
            String query,
            List<Choice> people,
            List<Choice> labels) {}

    /**
     * What stands on top once: what a bulk act did and how to undo it, or what went wrong.
     *
     * @param at id of the control that is to be mended, or empty
     * @param entered what was refused, to be mended and not typed again
     */
    record Notice(String words, Optional<UUID> undo, String problem, String at, Entered entered) {
        static final Notice NONE = done("", Optional.empty());

        static Notice done(String words, Optional<UUID> undo) {
            return new Notice(words, undo, "", "", Entered.NOTHING);
        }

        static Notice refused(String problem, String at, Entered entered) {
            return new Notice("", Optional.empty(), problem, at, entered);
        }

        /** What stands against a control; empty when nothing does. */
        public String against(String control) {
            return at.equals(control) ? problem : "";
        }
    }

    /** What was chosen and typed for an act on several rows, or for a view to keep. */
    record Entered(
            String viewName,
            boolean viewShared,
            List<String> chosen,
            String act,
            String person,
            String until,
            String label) {
        static final Entered NOTHING = view("", false);

        static Entered view(String name, boolean shared) {
            return new Entered(name, shared, List.of(), "", "", "", "");
        }

        static Entered rows(List<UUID> chosen, String act, ActForm form) {
            List<String> ids = chosen.stream().map(UUID::toString).toList();
            return new Entered("", false, ids, act, form.personText(), form.untilText(), form.labelText());
        }

        @Override
        public String toString() {
            return "Entered";
        }
    }

    /** The chosen row, opened far enough to know whether to open it. */
    record Peek(
            String id,
            String name,
            String reference,
            String firstLook,
            String reason,
            List<PeekFlag> flags,
            String ownQuestion,
            int photos,
            String claimed) {}

    /** A flag in one line. */
    record PeekFlag(String severity, String tag, String title, String words) {}

    static String tag(Severity severity) {
        return switch (severity) {
            case CRISIS -> "Contact today";
            case SAFETY -> "Safety";
            case RED -> "Red";
            case AMBER -> "Amber";
            case ROUTINE -> "No flag";
        };
    }

    /** "J. M." for "Jo Mensah": a name is not for whoever passes the screen. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.strip().split("\\s+", -1)) {
            if (!part.isEmpty() && initials.length() < 9) {
                initials.append(initials.length() == 0 ? "" : " ")
                        .appendCodePoint(Character.toUpperCase(part.codePointAt(0)))
                        .append('.');
            }
        }
        return initials.toString();
    }
}
