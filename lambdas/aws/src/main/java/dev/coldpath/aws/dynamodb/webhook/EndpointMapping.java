package dev.coldpath.aws.dynamodb.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.Target;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Disabled;
import dev.coldpath.webhook.Endpoint.Disabled.Why;
import dev.coldpath.webhook.Scheme;
import dev.coldpath.webhook.SealedSecret;
import dev.coldpath.webhook.SigningSecrets;
import dev.coldpath.webhook.SigningSecrets.Retiring;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A scope's endpoints, all in one item: `E#<scope>` / `A`. They are few, so one condition keeps them few, and
/// admission, which must know them all, takes them along in the one look it has.
public final class EndpointMapping {
    static final String VERSION = "ver";
    static final String ALL = "endpoints";

    private static final String PREFIX = "E#";
    private static final String ID = "id";
    private static final String URL = "url";
    private static final String EVENTS = "events";
    private static final String DESCRIPTION = "description";
    private static final String CREATED_AT = "createdAt";
    private static final String DISABLED_WHY = "disabledWhy";
    private static final String DISABLED_AT = "disabledAt";
    private static final String SCHEME = "scheme";
    private static final String SECRET = "secret";
    private static final String RETIRING = "retiring";
    private static final String RETIRING_UNTIL = "retiringUntil";
    private static final String LAST_SUCCESS = "lastSuccessAt";

    private EndpointMapping() {}

    public static ItemKey key(String accounts, Scope scope) {
        return new ItemKey(accounts, PREFIX + scope.key(), ItemKey.ALONE);
    }

    static AttributeValue all(List<Endpoint> endpoints) {
        return AttributeValue.fromL(
                endpoints.stream().map(endpoint -> Values.map(map(endpoint))).toList());
    }

    static List<Endpoint> endpoints(Item item, Scope scope) {
        return item.maps(ALL).stream().map(map -> endpoint(map, scope)).toList();
    }

    /// Of those that are told anything.
    public static List<Target> targets(Item item) {
        return item.maps(ALL).stream()
                .filter(map -> !map.has(DISABLED_AT))
                .map(EndpointMapping::target)
                .toList();
    }

    private static Target target(Item map) {
        return Target.of(new EndpointId(map.text(ID)), map.text(EVENTS));
    }

    private static Map<String, AttributeValue> map(Endpoint endpoint) {
        Map<String, AttributeValue> map = new HashMap<>();
        map.put(ID, Values.text(endpoint.id().value()));
        map.put(URL, Values.text(endpoint.url().toString()));
        map.put(EVENTS, Values.text(endpoint.target().marks()));
        map.put(DESCRIPTION, Values.text(endpoint.description()));
        map.put(CREATED_AT, Values.time(endpoint.createdAt()));
        map.put(SCHEME, Values.text(endpoint.secrets().scheme().wire()));
        map.put(SECRET, Values.text(endpoint.secrets().current().text()));
        map.put(VERSION, Values.number(endpoint.version()));
        endpoint.disabled().ifPresent(off -> {
            map.put(DISABLED_WHY, Values.text(off.why().wire()));
            map.put(DISABLED_AT, Values.time(off.at()));
        });
        endpoint.secrets().retiring().ifPresent(old -> {
            map.put(RETIRING, Values.text(old.secret().text()));
            map.put(RETIRING_UNTIL, Values.time(old.until()));
        });
        endpoint.lastSuccess().ifPresent(at -> map.put(LAST_SUCCESS, Values.time(at)));
        return map;
    }

    private static Endpoint endpoint(Item map, Scope scope) {
        Target target = target(map);
        return new Endpoint(
                target.endpoint(),
                scope,
                URI.create(map.text(URL)),
                target.events(),
                map.text(DESCRIPTION),
                map.time(CREATED_AT),
                map.maybeText(DISABLED_WHY).map(word -> new Disabled(why(word), map.time(DISABLED_AT))),
                new SigningSecrets(
                        scheme(map.text(SCHEME)),
                        new SealedSecret(map.text(SECRET)),
                        map.maybeText(RETIRING)
                                .map(old -> new Retiring(new SealedSecret(old), map.time(RETIRING_UNTIL)))),
                Optional.of(LAST_SUCCESS).filter(map::has).map(map::time),
                map.number(VERSION));
    }

    private static Scheme scheme(String word) {
        return Scheme.of(word).orElseThrow(() -> new IllegalStateException("endpoint: it signs by " + word));
    }

    private static Why why(String word) {
        return Values.word(Why.class, Why::wire, word)
                .orElseThrow(() -> new IllegalStateException("endpoint: disabled for an unknown reason"));
    }
}
