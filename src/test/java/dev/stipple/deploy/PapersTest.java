package dev.stipple.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stipple.shared.alarm.AlarmSource;
import io.quarkus.scheduler.Scheduled;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator and a studio are handed is whole: no dead link, no job and no setting that nobody explains. */
class PapersTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stipple");

    @Test
    void the_papers_of_a_studio_are_there_and_lead_somewhere() throws IOException {
        List<String> papers =
                List.of("README", "record-of-processing", "dpia", "retention", "incident", "processor-terms");
        assertThat(papers).allSatisfy(name -> assertThat(DOCS.resolve("privacy/" + name + ".md"))
                .isNotEmptyFile());
        for (Path page : pages()) {
            assertThat(LINK.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .as(page.toString())
                    .allSatisfy(
                            link -> assertThat(page.toAbsolutePath().getParent().resolve(link))
                                    .exists());
        }
    }

    @Test
    void every_job_is_explained_to_the_operator() throws IOException {
        String operations = Files.readString(DOCS.resolve("operations.md"));
        List<String> jobs = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .map(method -> method.getAnnotationOfType(Scheduled.class).identity())
                .toList();

        assertThat(jobs).hasSizeGreaterThan(7).allSatisfy(job -> assertThat(job).isNotEmpty());
        assertThat(jobs).allSatisfy(job -> assertThat(operations).contains("| `" + job + "` |"));
    }

    @Test
    void every_alarm_is_explained_to_the_operator() throws IOException {
        String operations = Files.readString(DOCS.resolve("operations.md"));
        List<Path> sources = CODE.stream()
                .filter(type -> type.isAssignableTo(AlarmSource.class) && !type.isInterface())
                .filter(type -> !type.getSimpleName().contains("_"))
                .map(type -> Path.of("src/main/java", type.getName().replace('.', '/') + ".java"))
                .toList();

        assertThat(sources).hasSizeGreaterThanOrEqualTo(5);
        for (Path source : sources) {
            assertThat(Pattern.compile("new Alarm\\(\\s*\"([a-z]+)\"")
                            .matcher(Files.readString(source))
                            .results()
                            .map(found -> found.group(1)))
                    .as(source.toString())
                    .isNotEmpty()
                    .allSatisfy(cause -> assertThat(operations).contains("| `" + cause + "` |"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(DOCS, FileVisitOption.FOLLOW_LINKS)) {
            return Stream.concat(all, Stream.of(Path.of("SECURITY.md"), Path.of("deploy/README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> file.toString().contains("privacy")
                            || file.endsWith("operations.md")
                            || file.endsWith("SECURITY.md")
                            || file.toString().startsWith("deploy"))
                    .toList();
        }
    }
}
