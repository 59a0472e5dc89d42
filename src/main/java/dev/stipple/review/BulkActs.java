package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act on several rows, which can be undone for ten minutes. Only what sorts work; never a decision. */
@ApplicationScoped
class BulkActs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private final Reviews reviews;
    private final DeskActs acts;
    private final Labels labels;
    private final BulkRecords records;
    private final Studios studios;

    BulkActs(Reviews reviews, DeskActs acts, Labels labels, BulkRecords records, Studios studios) {
        this.reviews = reviews;
        this.acts = acts;
        this.labels = labels;
        this.records = records;
        this.studios = studios;
    }

    /** The acts that can be done to several rows. */
    enum Kind {
        ASSIGN(DeskAct.ASSIGN, "assigned"),
        SNOOZE(DeskAct.SNOOZE, "snoozed"),
        LABEL(DeskAct.LABEL, "labelled");

        private final DeskAct act;
        private final String words;

        Kind(DeskAct act, String words) {
            this.act = act;
            this.words = words;
        }

        String words() {
            return words;
        }

        static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Either an id under which it can be undone, or what stands against it. */
    record Outcome(Optional<UUID> id, Optional<ActForm.Problem> problem) {}

    @Transactional
    Outcome perform(Kind kind, List<UUID> chosen, StaffMember member, ActForm form, Instant now) {
        List<Review> open = locked(member.studioId(), chosen);
        List<BulkRow> done = new ArrayList<>();
        int refused = chosen.size() - open.size();
        for (Review review : open) {
            BulkRow before = BulkRow.of(review);
            boolean labelled = kind == Kind.LABEL && has(review.id(), form.labelText());
            ActResult result = acts.perform(kind.act, review.id(), member, form.at(review.version()), now);
            if (result.kind() == ActResult.Kind.PROBLEM) {
                return new Outcome(Optional.empty(), result.problems().stream().findFirst());
            }
            if (result.done() && !labelled) {
                done.add(before.done(label(member, kind, form), set(kind, review)));
            } else if (!result.done()) {
                refused++;
            }
        }
        return new Outcome(Optional.of(records.add(kind, member, done, refused, now)), Optional.empty());
    }

    /** Those that are open. All are locked first, in one order whatever the page's: no two people block each other. */
    private List<Review> locked(UUID studio, List<UUID> chosen) {
        return chosen.stream()
                .sorted()
                .flatMap(id -> reviews.locked(new RecordId(studio, id)).stream())
                .filter(review -> !review.state().closed())
                .toList();
    }

    private boolean has(RecordId review, String name) {
        return labels.of(review.studioId(), List.of(review.id())).getOrDefault(review.id(), List.of()).stream()
                .anyMatch(label -> label.name().equals(name));
    }

    private @Nullable UUID label(StaffMember member, Kind kind, ActForm form) {
        return kind == Kind.LABEL
                ? labels.named(member.studioId(), form.labelText())
                        .map(label -> label.id().id())
                        .orElse(null)
                : null;
    }

    /** What an act sets on a review, as it is now. What was written since ends a snooze; a label is on or is not. */
    private static String set(Kind kind, Review review) {
        return switch (kind) {
            case ASSIGN -> review.assignedTo().map(UUID::toString).orElse("");
            case SNOOZE ->
                review.snoozedUntil()
                        .filter(until -> review.repliedAt().isEmpty())
                        .map(Instant::toString)
                        .orElse("");
            case LABEL -> "";
        };
    }

    /** Puts each row back as it was, unless somebody changed it since. */
    @Transactional
    boolean undo(StaffMember member, UUID id, Instant now) {
        Optional<BulkRecords.Done> done = records.done(member, id, now).filter(BulkRecords.Done::undoable);
        if (done.isEmpty()) {
            return false;
        }
        Kind kind = done.get().kind();
        List<BulkRow> rows = records.undone(member, id, now);
        records.keep(
                member,
                id,
                rows.stream()
                        .map(row -> putBack(kind, row, member, now) ? row : row.leftAlone())
                        .toList());
        return !rows.isEmpty();
    }

    private boolean putBack(Kind kind, BulkRow was, StaffMember member, Instant now) {
        Review review =
                reviews.locked(new RecordId(member.studioId(), was.id())).orElseThrow();
        if (kind != Kind.LABEL && !set(kind, review).equals(was.set())) {
            return false;
        }
        return switch (kind) {
            case ASSIGN -> assignBack(review, was, member, now);
            case SNOOZE -> snoozeBack(review, was, member, now);
            case LABEL -> unlabel(review, was, member, now);
        };
    }

    private boolean assignBack(Review review, BulkRow was, StaffMember member, Instant now) {
        String person = was.assigned() == null ? "nobody" : was.assigned().toString();
        return acts.perform(DeskAct.ASSIGN, review.id(), member, ActForm.undoing("", person, ""), now)
                .done();
    }

    /** To the day it slept until before, if that is still to come; with its place among clients who wrote. */
    private boolean snoozeBack(Review review, BulkRow was, StaffMember member, Instant now) {
        String day = Optional.ofNullable(was.snoozedUntil())
                .filter(now::isBefore)
                .map(until -> DAY.format(
                        until.atZone(studios.byId(member.studioId()).hours().zone())))
                .orElse("");
        ActForm form = ActForm.undoing(day, "", "").at(review.version());
        boolean done = acts.perform(day.isEmpty() ? DeskAct.WAKE : DeskAct.SNOOZE, review.id(), member, form, now)
                .done();
        if (done) {
            Optional.ofNullable(was.repliedAt()).ifPresent(review::repliedBefore);
        }
        return done;
    }

    private boolean unlabel(Review review, BulkRow was, StaffMember member, Instant now) {
        String label = was.label() == null ? "" : was.label().toString();
        return acts.perform(DeskAct.UNLABEL, review.id(), member, ActForm.undoing("", "", label), now)
                .done();
    }
}
