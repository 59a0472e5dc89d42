package dev.stipple.shared.isolation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The few places that see all studios. Another one is added here, and to docs/isolation.md, with a reason that holds. */
class AcrossStudiosTest {

    private static final Set<String> PLACES = Set.of(
            "Attempts.forget",
            "Attempts.giveBack",
            "Attempts.over",
            "AuditSealer.run",
            "ChainSealer.run",
            "CopyLinks.forgetOld",
            "DemoData.fill",
            "Drafts.discardExpired",
            "EarlierMarks.unmarkedAfter",
            "Editions.checkAtStart",
            "ErasureGate.catchUp",
            "ErasureGate.checkAgain",
            "ErasureGate.checkAtStart",
            "ExpiredAsks.end",
            "FactorResetAtStart.start",
            "KeyCheck.trouble",
            "KeyVersions.make",
            "Keys.checkAtStart",
            "KnownDevices.knows",
            "KnownDevices.ours",
            "PasswordResets.whose",
            "People.credentials",
            "People.known",
            "ProviderAccounts.has",
            "ProviderAccounts.whose",
            "ProviderSignIn.whose",
            "Returning.byCode",
            "Returning.byLink",
            "Reviews.dueToTell",
            "RotationJob.run",
            "Sessions.end",
            "Sessions.find",
            "Sessions.left",
            "Streaks.forget",
            "Streaks.held",
            "Streaks.right",
            "Studios.all",
            "Studios.byApiToken",
            "Studios.read",
            "Studios.ended",
            "Studios.none",
            "Studios.noneInTurn",
            "Studios.publishEdition",
            "StudioEndings.ended",
            "StudioEndings.open",
            "WaitingMessages.claim");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stipple");

    @Test
    void nothing_else_sees_all_studios_and_each_says_why() {
        assertThat(places().map(AcrossStudiosTest::name)).containsExactlyInAnyOrderElementsOf(PLACES);
        assertThat(places().map(method ->
                        method.getAnnotationOfType(AcrossStudios.class).value()))
                .allSatisfy(why -> assertThat(why).hasSizeGreaterThan(10));
        assertThat(CODE.stream()
                        .filter(type -> type.isAnnotatedWith(AcrossStudios.class))
                        .map(Object::toString))
                .as("whole classes")
                .hasSize(1);
    }

    @Test
    void the_page_on_isolation_names_them_all() throws IOException {
        String page = Files.readString(Path.of("docs/isolation.md"));
        assertThat(PLACES).allSatisfy(place -> assertThat(page).contains("`" + place + "`"));
    }

    /** With a driver of its own somebody would be past both the pool and its role. */
    @Test
    void only_what_works_as_the_owner_opens_a_connection_of_its_own() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.stipple.shared.database..", "dev.stipple.backup..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.postgresql.Driver")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .check(CODE);
    }

    private static Stream<JavaMethod> places() {
        return CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AcrossStudios.class));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
