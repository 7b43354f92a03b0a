package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is promised on the wire about companies that nobody may ask about.
public interface AdminExclusionsContract {
    Engine engine();

    @Test
    @Proves("E-49")
    default void an_excluded_company_is_answered_as_if_it_had_never_been_scored_and_takes_no_question() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 612);
        long used = service.coldCalls(account);

        assertThat(text(service.administer("POST", "/admin/exclusions", "{\"domain\":\"" + domain + "\"}"), "reason"))
                .isEqualTo("denylisted");

        for (String asked : List.of(domain, "https://www." + domain + "/about")) {
            assertError(service.ask(account.liveKey(), asked), 403, "domain_excluded");
        }
        assertThat(service.coldCalls(account)).isEqualTo(used);
        assertError(service.get(account.liveKey(), "/v1/score/" + domain), 404, "no score available for this domain");
        assertError(service.get(account.liveKey(), "/v1/score/" + domain + "/history"), 404, "no_history");
        assertError(
                service.ask(account.testKey(), domain),
                400,
                "sandbox: only ['acme.test', 'cohort.test', " + "'struggling.test', 'unicorn.test'] supported");

        assertThat(body(service.administer("GET", "/admin/exclusions", "")).path("exclusions"))
                .anyMatch(each -> each.path("domain").asText().equals(domain)
                        && each.path("until").isNull());
        assertThat(text(service.administer("POST", "/admin/exclusions/" + domain + "/lift", ""), "domain"))
                .isEqualTo(domain);
        assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(202);
    }

    @Test
    default void whoever_opted_out_is_shown_with_the_end_of_it_and_admitted_by_the_operator_before() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        engine().operator()
                .exclusions()
                .put(Exclusion.optedOut(new Domain(domain), service.time().instant()));
        assertError(service.ask(account.liveKey(), domain), 403, "domain_excluded");

        assertThat(body(service.administer("GET", "/admin/exclusions", "")).path("exclusions"))
                .anyMatch(each -> each.path("domain").asText().equals(domain)
                        && each.path("reason").asText().equals("opted_out")
                        && each.path("until").isTextual());

        service.time().advance(Exclusion.OPT_OUT_BELIEVED);
        assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(202);
        assertError(
                service.administer("POST", "/admin/exclusions/" + domain + "/lift", ""), 404, "exclusion not found");
    }

    @Test
    @Proves("E-49")
    default void a_forgotten_company_has_no_score_and_may_be_asked_about() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 612);

        assertThat(service.administer("POST", "/admin/companies/" + domain + "/forget", "")
                        .status())
                .isEqualTo(200);

        assertError(service.get(account.liveKey(), "/v1/score/" + domain), 404, "no score available for this domain");
        assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(202);
    }

    @Test
    default void what_is_no_companys_domain_is_refused() {
        TestService service = new TestService(engine());
        for (String body : List.of("{}", "{\"domain\":7}", "{\"domain\":\"x.com\",\"why\":1}")) {
            assertError(service.administer("POST", "/admin/exclusions", body), 400, "invalid_request");
        }
        for (String domain : List.of("localhost", "acme.test", "com", "10.0.0.1")) {
            assertError(
                    service.administer("POST", "/admin/exclusions", "{\"domain\":\"" + domain + "\"}"),
                    400,
                    "invalid_domain");
            assertError(
                    service.administer("POST", "/admin/companies/" + domain + "/forget", ""), 400, "invalid_domain");
            assertError(service.administer("POST", "/admin/exclusions/" + domain + "/lift", ""), 400, "invalid_domain");
        }
    }
}
