package dev.stipple.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All pages in order.
 *
 * @param before the page of age and consent, ahead of the parts
 */
public record Questionnaire(Page before, List<Part> parts) {

    public Questionnaire {
        parts = List.copyOf(parts);
    }

    /** Every page, the one before the parts first. */
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(before);
        parts.forEach(part -> pages.addAll(part.pages()));
        return pages;
    }

    public Optional<Page> page(String slug) {
        return pages().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    public Stream<Question> questions() {
        return pages().stream().flatMap(page -> page.questions().stream());
    }

    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The page that asks a question. */
    public Optional<Page> pageOf(String question) {
        return pages().stream().filter(page -> page.asks(question)).findFirst();
    }

    /** The part that a page belongs to; none for the page before the parts. */
    public Optional<Part> partOf(Page page) {
        return parts.stream().filter(part -> part.pages().contains(page)).findFirst();
    }
}
