package dev.coldpath.aws.dynamodb.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A scope's endpoints as one item, written whole over what was read.
public final class DynamoDbEndpoints implements Endpoints {
    /// How often others may change the item first.
    private static final int OVERTAKEN = 16;

    private final TableCalls calls;
    private final String accounts;

    public DynamoDbEndpoints(TableCalls calls, String accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    @Override
    public List<Endpoint> of(Scope scope) {
        return calls.get(EndpointMapping.key(accounts, scope))
                .map(item -> EndpointMapping.endpoints(item, scope))
                .orElse(List.of());
    }

    /// A repetition of a write whose answer was lost finds what it wrote.
    @Override
    public boolean add(Endpoint endpoint) {
        return rewritten(endpoint.scope(), stored -> {
            if (stored.stream().anyMatch(each -> each.id().equals(endpoint.id()))) {
                return new Step.Over(true);
            }
            return endpoint.fitsBeside(stored)
                    ? new Step.Write(
                            Stream.concat(stored.stream(), Stream.of(endpoint)).toList())
                    : new Step.Over(false);
        });
    }

    @Override
    public boolean change(Endpoint seen, Endpoint next) {
        return rewritten(seen.scope(), stored -> {
            if (stored.contains(next)) {
                return new Step.Over(true);
            }
            return stored.contains(seen)
                    ? new Step.Write(stored.stream()
                            .map(each -> each.equals(seen) ? next : each)
                            .toList())
                    : new Step.Over(false);
        });
    }

    @Override
    public boolean remove(Scope scope, EndpointId id) {
        return rewritten(scope, stored -> {
            List<Endpoint> rest =
                    stored.stream().filter(each -> !each.id().equals(id)).toList();
            return rest.size() == stored.size() ? new Step.Over(false) : new Step.Write(rest);
        });
    }

    private sealed interface Step {
        record Over(boolean answer) implements Step {}

        record Write(List<Endpoint> endpoints) implements Step {}
    }

    /// Decides on what is stored and writes it, and again if somebody else wrote in between.
    private boolean rewritten(Scope scope, Function<List<Endpoint>, Step> decision) {
        ItemKey key = EndpointMapping.key(accounts, scope);
        Optional<Item> item = calls.get(key);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            List<Endpoint> stored =
                    item.map(found -> EndpointMapping.endpoints(found, scope)).orElse(List.of());
            switch (decision.apply(stored)) {
                case Step.Over(boolean answer) -> {
                    return answer;
                }
                case Step.Write(List<Endpoint> next) -> {
                    switch (calls.write(over(item, next).update(key))) {
                        case Written.Done() -> {
                            return true;
                        }
                        case Written.Refused(Optional<Item> now) -> item = now;
                    }
                }
            }
        }
        throw new StoreDown("endpoints of " + scope.key() + ": they kept changing");
    }

    private static ConditionalWrite over(Optional<Item> seen, List<Endpoint> next) {
        long version = seen.map(item -> item.number(EndpointMapping.VERSION)).orElse(0L);
        ConditionalWrite write = new ConditionalWrite()
                .set(EndpointMapping.ALL, EndpointMapping.all(next))
                .set(EndpointMapping.VERSION, Values.number(version + 1));
        return seen.isPresent() ? write.ifEqual(EndpointMapping.VERSION, Values.number(version)) : write.ifNew();
    }
}
