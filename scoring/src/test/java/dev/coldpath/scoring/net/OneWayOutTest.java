package dev.coldpath.scoring.net;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import org.junit.jupiter.api.Test;

/// Proves E-03, and X-17 as far as this module can: there is one way out, and nothing from outside changes its rules.
class OneWayOutTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.coldpath.scoring");

    @Test
    void there_is_one_policy() {
        classes()
                .that()
                .implement(NetworkPolicy.class)
                .should()
                .be(PublicOnly.class)
                .check(MAIN);
    }

    @Test
    void only_this_package_touches_the_network() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.coldpath.scoring.net")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(.*Socket.*|.*Connection|http\\..*|InetAddress|ProxySelector)"
                                + "|java\\.nio\\.channels\\.(?!File).*|javax\\.net\\..*|org\\.apache\\.hc\\..*|org\\.xbill\\..*")
                .check(MAIN);
    }

    @Test
    void nobody_lets_the_jvm_look_a_name_up() {
        noClasses()
                .should()
                .callMethod(InetAddress.class, "getByName", String.class)
                .orShould()
                .callMethod(InetAddress.class, "getAllByName", String.class)
                .orShould()
                .callConstructor(InetSocketAddress.class, String.class, int.class)
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .check(MAIN);
    }

    @Test
    void nobody_reads_the_environment() {
        noClasses()
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(MAIN);
    }

    @Test
    void nobody_depends_on_the_tests() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.coldpath.testkit..", "dev.coldpath.internet..", "okhttp3..")
                .check(MAIN);
    }
}
