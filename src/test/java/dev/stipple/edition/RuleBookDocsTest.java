package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.EvidenceOption;
import dev.stipple.support.RuleBookDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated documents are current. Run with {@code -Dwrite-docs=true} to write them anew. */
class RuleBookDocsTest {

    private static final Edition EDITION = EditionReader.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"rule-book.md", "rule-book-coverage.md"})
    void a_generated_document_is_current(String name) throws IOException {
        Path file = Path.of("docs", name);
        List<EvidenceOption> options = EvidenceOption.all();
        String text = name.equals("rule-book.md")
                ? RuleBookDocs.book(ReadableRule.all(EDITION))
                : RuleBookDocs.coverage(EDITION.factors(), options);
        if (Boolean.getBoolean("write-docs")) {
            Files.writeString(file, text);
        }

        assertThat(Files.readString(file))
                .as("docs/%s; write it anew with ./mvnw test -Dtest=RuleBookDocsTest -Dwrite-docs=true", name)
                .isEqualTo(text);
    }
}
