package dev.stipple.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.support.Browser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client who fills in one form after the other, page by page, and sends each. When an answer does not come, or is an error,
 * they do what people do: the same form once more.
 */
final class Sender implements Runnable {

    private static final String CLIENT = "/c/northgate";
    private static final String CHECK = CLIENT + "/check-answers";
    private static final String RESULT = CLIENT + "/result/";
    private static final Pattern REFERENCE = Pattern.compile("Reference ([0-9A-Z]{5}-[0-9A-Z]{5})");
    private static final int LONGEST_WAY = 90;

    private final Supplier<Visitor> clients;
    private final Map<String, List<String>> answers;
    private final Traffic traffic;

    Sender(Supplier<Visitor> clients, JsonNode answers, Traffic traffic) {
        this.clients = clients;
        this.answers = Browser.fields(answers);
        this.traffic = traffic;
    }

    @Override
    public void run() {
        try {
            while (traffic.open()) {
                fillInAndSend(clients.get());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException wrong) {
            traffic.wrong(wrong);
        }
    }

    /** To the end, also when the doors close meanwhile: a form that was begun is sent. */
    private void fillInAndSend(Visitor client) throws InterruptedException {
        String page = CLIENT + "/before";
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (page.startsWith(RESULT)) {
                traffic.acknowledged(page.substring(RESULT.length()), reference(client, page), client);
                return;
            }
            page = page.startsWith(CHECK) ? send(client) : answer(client, page);
        }
        throw new IllegalStateException("the form does not end at " + page);
    }

    /** Where the page leads to. */
    private String answer(Visitor client, String page) throws InterruptedException {
        Visitor.Answer shown = until(() -> client.get(page), "page");
        if (shown.status() == 303) {
            return shown.to();
        }
        if (page.contains("/check/urgent")) {
            return shown.body().replaceFirst("(?s).*id=\"carry-on\" href=\"([^\"]*)\".*", "$1");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String hidden : List.of("after", "change")) {
            if (!shown.hidden(hidden).isEmpty()) {
                fields.put(hidden, List.of(shown.hidden(hidden)));
            }
        }
        fields.putAll(answers);
        traffic.reading();
        Visitor.Answer next = until(() -> client.post(page.replaceFirst("[?].*", ""), fields), "answer");
        // What was typed is kept already when an answer was lost on its way back: the page is met again, and answered
        // again.
        return next.status() == 303 ? next.to() : page;
    }

    /** One form in four is sent by an impatient client, who presses the button twice. */
    private String send(Visitor client) throws InterruptedException {
        Visitor.Answer shown = until(() -> client.get(CHECK), "page");
        if (shown.status() == 303) {
            return shown.to();
        }
        boolean impatient = ThreadLocalRandom.current().nextInt(4) == 0;
        Thread second = impatient ? traffic.beside(() -> client.post(CLIENT + "/send", Map.of())) : null;
        traffic.sending(1);
        try {
            Visitor.Answer sent = until(() -> client.post(CLIENT + "/send", Map.of()), "send");
            return sent.status() == 303 ? sent.to() : CHECK;
        } finally {
            traffic.sending(-1);
            if (second != null) {
                second.join();
            }
        }
    }

    private String reference(Visitor client, String result) throws InterruptedException {
        Visitor.Answer page = until(() -> client.get(result), "result");
        Matcher found = REFERENCE.matcher(page.body());
        return found.find() ? found.group(1) : "none on a page of status " + page.status();
    }

    /** Asks until there is an answer that is no fault; each fault is counted by what was asked. */
    private Visitor.Answer until(Asked asked, String what) throws InterruptedException {
        while (true) {
            try {
                long begun = System.nanoTime();
                Visitor.Answer answer = asked.ask();
                traffic.took(what, (System.nanoTime() - begun) / 1e6);
                if (answer.status() < 500) {
                    return answer;
                }
                traffic.refused(what + " " + answer.status(), answer.body());
            } catch (IOException cut) {
                traffic.refused(what + " cut", "");
            }
            Thread.sleep(100 + ThreadLocalRandom.current().nextInt(400));
        }
    }

    /** One request. */
    interface Asked {
        Visitor.Answer ask() throws IOException, InterruptedException;
    }
}
