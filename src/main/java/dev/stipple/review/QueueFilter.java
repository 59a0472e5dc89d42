package dev.stipple.review;

import dev.stipple.rules.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the queue shows. It stands in the address, so it holds codes and ids and never a name; anything that it does not know is
 * no filter.
 *
 * @param assigned {@code me}, {@code nobody} or the id of a person
 * @param waiting {@code overdue}, {@code today} or {@code paused}
 */
record QueueFilter(
        View view,
        Optional<Severity> flag,
        Optional<String> outcome,
        Optional<String> pattern,
        Optional<String> assigned,
        Optional<String> waiting,
        Optional<UUID> label,
        boolean photos,
        Sort sort) {

    /** The views that every studio has; none of them can be deleted. */
    enum View {
        ALL("All waiting"),
        RED("Red"),
        TODAY("Due today"),
        SECOND("Second review"),
        CONFLICT("Conflicts"),
        REPLIED("Replied"),
        MINE("Mine"),
        SNOOZED("Snoozed"),
        DECIDED("Decided"),
        CLOSED("Closed");

        private final String words;

        View(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it shows work that waits, in triage order; the others show the latest first. */
        boolean open() {
            return this != DECIDED && this != CLOSED && this != SNOOZED;
        }
    }

    /** The orders; urgent signs stay on top in each. */
    enum Sort {
        TRIAGE("Most pressing first"),
        SENT("Longest waiting first"),
        NEWEST("Latest sent first");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final QueueFilter ALL = of(View.ALL);

    /** A whole view. */
    static QueueFilter of(View view) {
        return new QueueFilter(
                view,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Sort.TRIAGE);
    }

    /** Reads what an address says. */
    static QueueFilter of(Map<String, String> asked) {
        return new QueueFilter(
                named(View.values(), View::code, asked.get("view")).orElse(View.ALL),
                named(Severity.values(), QueueFilter::code, asked.get("flag")),
                code(asked.get("outcome"))
                        .filter(code -> DecidedOutcome.of(code).isPresent()),
                code(asked.get("pattern")),
                code(asked.get("assigned")),
                code(asked.get("waiting")).filter(code -> code.matches("overdue|today|paused")),
                code(asked.get("label")).flatMap(QueueFilter::id),
                "1".equals(asked.get("photos")),
                named(Sort.values(), Sort::code, asked.get("sort")).orElse(Sort.TRIAGE));
    }

    static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> code(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(code -> code.matches("[a-z0-9-]{1,40}"));
    }

    /** Those of a page that were chosen, each once; what is no id is left out. */
    static List<UUID> ids(List<String> typed) {
        return typed.stream()
                .flatMap(one -> id(one).stream())
                .distinct()
                .limit(ReviewQueue.PAGE)
                .toList();
    }

    /** An id as it stands in an address; empty when it is none. */
    static Optional<UUID> id(String code) {
        try {
            return Optional.of(UUID.fromString(code));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> named(T[] all, java.util.function.Function<T, String> code, @Nullable String typed) {
        return Arrays.stream(all).filter(one -> code.apply(one).equals(typed)).findFirst();
    }

    /** Who it is assigned to, for whoever looks; an id that is none is nobody's. */
    Optional<UUID> person(UUID me) {
        return assigned.filter(who -> !who.equals("nobody"))
                .map(who -> who.equals("me") ? me : id(who).orElse(new UUID(0, 0)));
    }

    boolean nobody() {
        return assigned.filter("nobody"::equals).isPresent();
    }

    /** Whether anything but the view narrows the queue. */
    boolean narrowed() {
        return !parameters().keySet().stream().allMatch(name -> name.equals("view") || name.equals("sort"));
    }

    /** Its parameters in an address, only those that say something. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (view != View.ALL) {
            parameters.put("view", view.code());
        }
        flag.ifPresent(severity -> parameters.put("flag", code(severity)));
        outcome.ifPresent(code -> parameters.put("outcome", code));
        pattern.ifPresent(code -> parameters.put("pattern", code));
        assigned.ifPresent(code -> parameters.put("assigned", code));
        waiting.ifPresent(code -> parameters.put("waiting", code));
        label.ifPresent(id -> parameters.put("label", id.toString()));
        if (photos) {
            parameters.put("photos", "1");
        }
        if (sort != Sort.TRIAGE) {
            parameters.put("sort", sort.code());
        }
        return parameters;
    }

    /** As it stands in an address, without the question mark. */
    String query() {
        return query(parameters());
    }

    /** The same without one of its parts, for the link that takes a chip away. */
    String without(String name) {
        Map<String, String> left = parameters();
        left.remove(name);
        return query(left);
    }

    /** The same with one more part, for links to a place in it. */
    String with(String name, String value) {
        Map<String, String> more = parameters();
        more.put(name, value);
        return query(more);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
