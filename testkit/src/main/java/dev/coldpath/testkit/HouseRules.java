package dev.coldpath.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// What holds for every line of the program, whichever module it is in. A module that hosts code runs it over all of
/// ours that its class path shows.
public interface HouseRules {
    /// The packages around the core. Every other one below `dev.coldpath` is the core's.
    String AROUND_CORE = "dev.coldpath.(scoring|intelligence|aws|lambda|local|internet|infra|client|mcp|testkit|bench"
            + "|fuzz|proof)..";

    DescribedPredicate<JavaClass> CORE = resideInAPackage("dev.coldpath..")
            .and(resideOutsideOfPackage(AROUND_CORE))
            .as("belong to the core");

    /// The package whose classes are held to the rules. A module whose neighbours hold all others names its own.
    default String held() {
        return "dev.coldpath";
    }

    /// What the rules are held against, read once for all rules.
    final class Ours {
        private static final Map<String, JavaClasses> MAIN = new ConcurrentHashMap<>();

        private Ours() {}

        private static JavaClasses of(String held) {
            return MAIN.computeIfAbsent(
                    held,
                    name -> new ClassFileImporter()
                            .withImportOption(new DoNotIncludeTests())
                            .withImportOption(place -> !place.contains("/jmh_generated/"))
                            .importPackages(name));
        }
    }

    private JavaClasses ours() {
        return Ours.of(held());
    }

    @Test
    default void the_core_knows_no_cloud_no_server_and_no_database() {
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "software.amazon..",
                        "com.amazonaws..",
                        "com.sun.net.httpserver..",
                        "org.eclipse.jetty..",
                        "java.sql..",
                        "org.sqlite..",
                        "org.apache.hc..",
                        AROUND_CORE)
                .allowEmptyShould(true)
                .check(ours());
    }

    @Test
    default void dependencies_between_modules_point_to_the_core() {
        JavaClasses ours = ours();
        noClasses()
                .that()
                .resideInAPackage("dev.coldpath.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.(intelligence|aws|lambda|local|internet|infra|testkit)..")
                .allowEmptyShould(true)
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage("dev.coldpath.intelligence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.(scoring|aws|lambda|local|internet|infra|testkit)..")
                .allowEmptyShould(true)
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage("dev.coldpath.(aws|lambda)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.(local|internet|infra|testkit)..")
                .allowEmptyShould(true)
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage("dev.coldpath.(local|internet)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.(aws|lambda|infra|testkit)..")
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    default void packages_form_no_cycle() {
        slices().matching("dev.coldpath.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ours().that(resideOutsideOfPackage("dev.coldpath.aws..")));
    }

    @Test
    default void the_wire_is_all_that_client_and_core_have_in_common() {
        noClasses()
                .that()
                .resideInAPackage("dev.coldpath.client..")
                .should()
                .dependOnClassesThat(CORE)
                .allowEmptyShould(true)
                .check(ours());
        noClasses()
                .that(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.client..")
                .allowEmptyShould(true)
                .check(ours());
    }

    @Test
    @Proves("E-03")
    default void there_is_one_network_policy_but_for_the_miniature_one_and_the_local_hosts_list() {
        JavaClasses ours = ours();
        classes()
                .that()
                .implement("dev.coldpath.scoring.net.NetworkPolicy")
                .should()
                .haveFullyQualifiedName("dev.coldpath.scoring.net.PublicOnly")
                .orShould()
                .resideInAPackage("dev.coldpath.internet..")
                .orShould()
                .haveFullyQualifiedName("dev.coldpath.local.webhooks.ListedAddresses")
                .allowEmptyShould(true)
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.coldpath.internet..", "dev.coldpath.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.coldpath.internet..")
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    default void only_wiring_reads_the_clock_draws_ids_and_sleeps() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Wiring")
                .and()
                .haveSimpleNameNotEndingWith("SystemTimer")
                .and()
                .resideOutsideOfPackages("dev.coldpath.testkit..", "dev.coldpath.infra..", "dev.coldpath.bench..")
                .should()
                .callMethodWhere(target(owner(nameMatching("java\\.time\\.(Instant|LocalDate|Clock|Year.*)")))
                        .and(target(nameMatching("now|systemUTC|systemDefaultZone"))))
                .orShould()
                .callMethodWhere(target(owner(nameMatching("java\\.time\\.InstantSource")))
                        .and(target(nameMatching("system"))))
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(
                        target(owner(nameMatching("java\\.lang\\.Thread"))).and(target(nameMatching("sleep"))))
                .allowEmptyShould(true)
                .check(ours());
    }

    @Test
    default void names_say_what_a_thing_is() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.coldpath.testkit..")
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Base|Abstract[A-Z]\\w*)(\\$.*)?")
                .because("such a name fits everything")
                .allowEmptyShould(true)
                .check(ours());
    }

    @Test
    default void there_is_no_static_state() {
        fields().that()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true)
                .check(ours());
    }

    @Test
    default void no_test_is_switched_off() {
        noMethods()
                .should()
                .beAnnotatedWith("org.junit.jupiter.api.Disabled")
                .allowEmptyShould(true)
                .check(new ClassFileImporter().importPackages(held()));
    }
}
