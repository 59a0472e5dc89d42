package dev.stipple.consultation;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Look;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question as the template draws it.
 *
 * @param named whether the page's heading already asks it
 * @param onlyIf for which answers of the same page it counts, or empty when it always does
 * @param countsFor the same for the script, or empty
 * @param error what to mend, or empty
 * @param about answers given earlier that it is about
 * @param look how its options are shown
 */
record QuestionView(
        String id,
        String kind,
        String label,
        String hint,
        boolean optional,
        boolean named,
        String onlyIf,
        String countsFor,
        String error,
        List<OptionView> options,
        List<Answered> about,
        String day,
        String month,
        String year,
        String text,
        String format,
        int max,
        Look look) {

    /**
     * One option, and whether it is chosen; the first that stands alone is set apart by an "or".
     *
     * @param id of its control; the first one has that of the question, where a link to the question leads
     * @param symbol what is drawn for it, or empty
     */
    record OptionView(
            String id,
            String code,
            String label,
            String hint,
            boolean chosen,
            boolean firstAlone,
            boolean alone,
            String symbol) {

        boolean drawn() {
            return !symbol.isEmpty();
        }
    }

    /** An answer given earlier, shown again, and where it can be changed; empty where it cannot. */
    record Answered(String name, String words, String address) {}

    public boolean several() {
        return kind.equals("several-choice");
    }

    public boolean choice() {
        return !options.isEmpty();
    }

    /** Codes of the options that stand alone, for the script that clears the others. */
    public String alone() {
        return options.stream().filter(OptionView::alone).map(OptionView::code).collect(Collectors.joining(" "));
    }

    public boolean pictures() {
        return look.as() == Look.As.PICTURES;
    }

    public boolean map() {
        return look.as() == Look.As.MAP;
    }

    public boolean swatches() {
        return look.as() == Look.As.SWATCHES;
    }

    /** The options that have a drawing. */
    public List<OptionView> drawn() {
        return options.stream().filter(OptionView::drawn).toList();
    }

    /** The options that are words alone, shown after the drawn ones. */
    public List<OptionView> plain() {
        return options.stream().filter(option -> !option.drawn()).toList();
    }

    /** Whether what is drawn is told in words too. */
    public boolean described() {
        return drawn().stream().anyMatch(option -> !option.hint().isEmpty());
    }

    /** No area of a form's map is marked by us: the style sheet marks what is ticked, and unmarks it again. */
    public List<String> unmarked() {
        return List.of();
    }

    public boolean date() {
        return kind.equals("date") || kind.equals("month");
    }

    public boolean withDay() {
        return kind.equals("date");
    }

    public boolean paragraph() {
        return format.equals("paragraph");
    }

    /** Ids of what describes the control, for assistive technology. */
    public String describedBy() {
        List<String> ids = new ArrayList<>();
        if (!onlyIf.isEmpty()) {
            ids.add(id + "-only");
        }
        if (!hint.isEmpty()) {
            ids.add(id + "-hint");
        }
        if (!error.isEmpty()) {
            ids.add(id + "-error");
        }
        return String.join(" ", ids);
    }

    public String inputType() {
        return switch (format) {
            case "email" -> "email";
            case "phone" -> "tel";
            default -> "text";
        };
    }

    public String autocomplete() {
        return switch (id) {
            case "name" -> "name";
            case "email" -> "email";
            case "phone" -> "tel";
            default -> "off";
        };
    }

    static QuestionView of(
            Question question,
            boolean named,
            String onlyIf,
            String countsFor,
            List<Answered> about,
            Posted typed,
            Map<String, String> errors) {
        String id = question.id();
        List<String> chosen = typed.all(id);
        boolean text = question instanceof Question.TextQuestion;
        return new QuestionView(
                id,
                question.kind(),
                question.asked().label(),
                question.asked().hint(),
                question.asked().optional(),
                named,
                onlyIf,
                countsFor,
                errors.getOrDefault(id, ""),
                options(question, chosen),
                about,
                typed.one(id + "-day").orElse(""),
                typed.one(id + "-month").orElse(""),
                typed.one(id + "-year").orElse(""),
                text ? clean(chosen.isEmpty() ? "" : chosen.get(0)) : "",
                question instanceof Question.TextQuestion words
                        ? words.format().name().toLowerCase(Locale.ROOT)
                        : "",
                question instanceof Question.TextQuestion words ? words.max() : 0,
                question.asked().look());
    }

    private static List<OptionView> options(Question question, List<String> chosen) {
        List<OptionView> options = new ArrayList<>();
        boolean alone = false;
        for (var option : question.options()) {
            options.add(new OptionView(
                    options.isEmpty() ? question.id() : question.id() + "-" + option.code(),
                    option.code(),
                    option.label(),
                    option.hint(),
                    chosen.contains(option.code()),
                    option.alone() && !alone,
                    option.alone(),
                    question.asked().look().symbol(option.code()).orElse("")));
            alone = alone || option.alone();
        }
        return options;
    }

    private static String clean(String typed) {
        StringBuilder clean = new StringBuilder();
        typed.codePoints().filter(point -> !TextFormat.isControl(point)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Stored answers in the shape of a posted form, so that one way of drawing serves both. */
    static Posted asPosted(Answers answers) {
        return field -> answers.to(field).map(QuestionView::values).orElseGet(() -> datePart(answers, field));
    }

    private static List<String> values(Answer answer) {
        if (answer instanceof Answer.Choice one) {
            return List.of(one.code());
        }
        if (answer instanceof Answer.Choices several) {
            return List.copyOf(several.codes());
        }
        return answer instanceof Answer.Words words ? List.of(words.text()) : List.of();
    }

    private static List<String> datePart(Answers answers, String field) {
        int dash = field.lastIndexOf('-');
        if (dash < 0) {
            return List.of();
        }
        String part = field.substring(dash + 1);
        return answers.to(field.substring(0, dash))
                .map(answer -> datePart(answer, part))
                .orElse(List.of());
    }

    private static List<String> datePart(Answer answer, String part) {
        if (answer instanceof Answer.Day given) {
            return switch (part) {
                case "day" -> List.of(Integer.toString(given.day().getDayOfMonth()));
                case "month" -> List.of(Integer.toString(given.day().getMonthValue()));
                default -> List.of(Integer.toString(given.day().getYear()));
            };
        }
        if (answer instanceof Answer.Month given) {
            return List.of(Integer.toString(
                    part.equals("month")
                            ? given.month().getMonthValue()
                            : given.month().getYear()));
        }
        return List.of();
    }
}
