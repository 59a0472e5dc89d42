package dev.stipple;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The import rules of the design. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stipple");

    @Test
    void the_rules_know_only_the_jdk() {
        classes()
                .that()
                .resideInAPackage("dev.stipple.rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.stipple.rules..")
                .check(CODE);
    }

    @Test
    void the_questionnaire_knows_the_rules_and_the_jdk() {
        classes()
                .that()
                .resideInAPackage("dev.stipple.questionnaire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.stipple.rules..", "dev.stipple.questionnaire..")
                .check(CODE);
    }

    @Test
    void the_edition_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.edition..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.stipple.consultation..",
                        "dev.stipple.submission..",
                        "dev.stipple.review..",
                        "dev.stipple.studio..",
                        "dev.stipple.api..",
                        "dev.stipple.privacy..",
                        "dev.stipple.help..",
                        "dev.stipple.numbers..",
                        "dev.stipple.demo..")
                .check(CODE);
    }

    @Test
    void numbers_are_counted_for_the_pages_that_call_and_know_none_of_them() {
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.numbers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.stipple.consultation..",
                        "dev.stipple.review..",
                        "dev.stipple.api..",
                        "dev.stipple.photo..",
                        "dev.stipple.message..",
                        "dev.stipple.demo..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.submission..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.stipple.numbers..")
                .check(CODE);
    }

    @Test
    void the_help_pages_know_no_studio_and_nobody_knows_them() {
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.help..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to a feature but the edition") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("dev.stipple.")
                                && !type.getPackageName().startsWith("dev.stipple.shared")
                                && !type.getPackageName().equals("dev.stipple.edition")
                                && !type.getPackageName().equals("dev.stipple.help");
                    }
                })
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stipple.help..")
                .and()
                .haveNameNotMatching(".*_.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.stipple.help..")
                .check(CODE);
    }

    @Test
    void nothing_knows_the_pages_of_client_desk_or_programs_but_where_the_program_is_put_together() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.stipple.consultation..",
                        "dev.stipple.review..",
                        "dev.stipple.api..",
                        "dev.stipple.demo..",
                        "dev.stipple")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.stipple.consultation..", "dev.stipple.review..", "dev.stipple.api..", "dev.stipple.demo..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.consultation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.stipple.review..", "dev.stipple.api..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.review..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.stipple.consultation..", "dev.stipple.api..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.stipple.consultation..", "dev.stipple.review..")
                .check(CODE);
    }

    @Test
    void nothing_knows_the_pages_of_the_owner() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stipple.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.stipple.admin..")
                .check(CODE);
    }

    @Test
    void features_do_not_go_in_circles() {
        slices().matching("dev.stipple.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void shared_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("dev.stipple.shared..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("belong to a feature") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("dev.stipple.")
                                && !type.getPackageName().startsWith("dev.stipple.shared");
                    }
                })
                .check(CODE);
    }

    @Test
    void only_the_rim_knows_http() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Form")
                .and()
                .haveSimpleNameNotEndingWith("Pages")
                .and()
                .resideOutsideOfPackage("dev.stipple.shared.web..")
                .and()
                .haveNameNotMatching(".*_.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CODE);
    }

    @Test
    void only_the_clock_producer_and_main_read_the_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .and()
                .doNotHaveSimpleName("Main")
                .and()
                .resideOutsideOfPackage("dev.stipple.shared.database..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void no_type_has_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)$")
                .check(CODE);
    }

    @Test
    void every_address_that_a_client_posts_to_can_be_opened_too() {
        Set<String> posted = addresses(POST.class);

        assertThat(posted).isNotEmpty().contains("/c/{studio}/send");
        assertThat(addresses(GET.class)).containsAll(posted);
    }

    /** Loading a page again, or choosing another language on it, asks for the address that its form was sent to. */
    private static Set<String> addresses(Class<? extends Annotation> method) {
        return CODE.stream()
                .filter(type -> type.getPackageName().equals("dev.stipple.consultation"))
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream()
                        .filter(handler -> handler.isAnnotatedWith(method))
                        .map(handler -> type.getAnnotationOfType(Path.class).value()
                                + handler.tryGetAnnotationOfType(Path.class)
                                        .map(path -> "/" + path.value())
                                        .orElse("")))
                .collect(Collectors.toSet());
    }

    @Test
    void a_page_that_keeps_what_was_typed_asks_whether_the_form_is_stale() {
        classes()
                .that()
                .containAnyMethodsThat(new DescribedPredicate<>("keep what was typed") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethod method) {
                        return method.isAnnotatedWith(dev.stipple.shared.web.KeepsWhatWasTyped.class);
                    }
                })
                .should()
                .callMethod(dev.stipple.shared.web.FormToken.class, "stale")
                .check(CODE);
    }

    /** Every place at which somebody of a studio comes to read a form. A new one is thought about, and then written here. */
    @Test
    void people_of_a_studio_come_to_a_form_by_the_one_way_that_writes_it_down() {
        assertThat(callers("dev.stipple.submission.OpenedForStaff", "open", "names"))
                .containsExactlyInAnyOrder(
                        "SubmissionResource.open",
                        "ActResource.open",
                        "AskBackResource.open",
                        "ClientCopies.open",
                        "ClientFilePages.open",
                        "ClosedPages.open",
                        "CompareResource.open",
                        "OpenedForPaper.open",
                        "QueuePages.open",
                        "SearchResource.names",
                        "AftercareResource.open");
        assertThat(callers("dev.stipple.photo.Photos", "open"))
                .containsExactlyInAnyOrder("OpenedPhotos.open", "CopyArchive.open");
    }

    /** Whatever opens a form without a line in the access log shows it to nobody, or shows no more than names in a list. */
    @Test
    void nothing_else_opens_a_form_but_for_its_client_or_for_the_program_itself() {
        assertThat(callers("dev.stipple.submission.Submissions", "open", "versions", "names", "byLink"))
                .containsExactlyInAnyOrder(
                        // the program's own reading, of which nothing is shown
                        "Decisions.open",
                        "DeskCounts.open",
                        "EndingForms.open",
                        "Replies.open",
                        "Replies.versions",
                        "SameClient.open",
                        "Tellings.open",
                        "Writing.open",
                        "DemoDecisions.open",
                        // what was typed is checked against the form
                        "AskBackResource.open",
                        "AftercareResource.open",
                        // of a form that was opened for the same page
                        "AskedBacks.open",
                        "AskedBacks.versions",
                        "ClientFilePages.versions",
                        "ComparePages.versions",
                        "Copies.versions",
                        // names in a list
                        "QueuePages.names",
                        "FrontDeskPages.names",
                        "AftercareDueResource.names");
    }

    /** Classes outside of the client's pages and of the package itself that call a method, as "Class.method". */
    private static Set<String> callers(String owner, String... methods) {
        Set<String> wanted = Set.of(methods);
        return CODE.stream()
                .filter(type -> !type.getName().contains("_"))
                .filter(type -> !type.getPackageName().equals("dev.stipple.consultation"))
                .filter(type -> !owner.startsWith(type.getPackageName() + "."))
                .flatMap(type -> Stream.concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getName().equals(owner))
                        .filter(call -> wanted.contains(call.getTarget().getName()))
                        .map(call ->
                                type.getSimpleName() + "." + call.getTarget().getName()))
                .collect(Collectors.toSet());
    }
}
