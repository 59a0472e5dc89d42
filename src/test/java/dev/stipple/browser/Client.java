package dev.stipple.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A client in a real browser who answers as a golden form says, page after page. */
final class Client {

    /** Continue; the button that leaves is beside it. */
    static final String GO_ON = "main form button:not([name])";

    /** By name of a field, the ids of its controls that can be used, in the order of the page. */
    private static final String CONTROLS = "[...document.querySelectorAll('main form [name][id]')]"
            + ".filter(field => field.type !== 'hidden').map(field => [field.name, field.value, field.id, field.type])";

    private final Page page;
    private final Hand hand;
    private final JsonNode answers;

    Client(Page page, JsonNode answers) {
        this(page, new Hand.Finger(page), answers);
    }

    Client(Page page, Hand hand, JsonNode answers) {
        this.page = page;
        this.hand = hand;
        this.answers = answers;
    }

    /**
     * Answers page after page up to check answers, and returns the addresses of the pages met.
     *
     * @param before shown each page before it is answered; false skips the page, as when it went on by itself
     */
    List<String> fillIn(Predicate<Page> before) {
        List<String> met = new ArrayList<>();
        while (!page.url().endsWith("/check-answers")) {
            met.add(page.url());
            if (met.size() > 80) {
                throw new AssertionError("the form does not end: " + met);
            }
            if (!before.test(page)) {
                continue;
            }
            if (page.url().contains("/check/urgent")) {
                hand.press("#carry-on");
            } else {
                answer();
                hand.press(GO_ON);
            }
        }
        return met;
    }

    /** Answers what this page asks. */
    void answer() {
        Map<String, String> wanted = wanted();
        for (Object control : (List<?>) page.evaluate(CONTROLS)) {
            List<?> told = (List<?>) control;
            String id = (String) told.get(2);
            String choice = told.get(0) + "=" + told.get(1);
            boolean choosing = "radio".equals(told.get(3)) || "checkbox".equals(told.get(3));
            if (choosing && wanted.containsKey(choice)) {
                hand.choose(id);
            } else if (!choosing && wanted.containsKey(id)) {
                hand.write(id, wanted.get(id));
            }
        }
    }

    /** What to choose as "question=code", and what to write by id of its field. */
    private Map<String, String> wanted() {
        Map<String, String> wanted = new HashMap<>();
        answers.properties().forEach(entry -> {
            String question = entry.getKey();
            JsonNode answer = entry.getValue();
            if (answer.isArray()) {
                answer.forEach(code -> wanted.put(question + "=" + code.asText(), ""));
            } else if (!answer.isNull()) {
                String text = answer.asText();
                wanted.put(question + "=" + text, "");
                wanted.put(question, text);
                if (text.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
                    wanted.put(question + "-year", text.substring(0, 4));
                    wanted.put(question + "-month", text.substring(5, 7));
                    wanted.put(question + "-day", text.substring(7).replace("-", ""));
                }
            }
        });
        return wanted;
    }
}
