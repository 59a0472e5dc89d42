package dev.stipple.questionnaire;

import java.util.List;

/** One of the named parts that the client's progress is told in. */
public record Part(String id, String title, List<Page> pages) {
    public Part {
        pages = List.copyOf(pages);
    }
}
