package dev.coldpath.aws;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.coldpath.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest implements HouseRules {
    @Override
    public String held() {
        return "dev.coldpath.aws";
    }

    @Test
    void no_two_packages_of_table_adapters_need_each_other() {
        slices().matching("dev.coldpath.aws.dynamodb.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("dev.coldpath.aws.dynamodb"));
    }
}
