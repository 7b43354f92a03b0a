package dev.coldpath.infra;

import java.util.Objects;
import software.constructs.Construct;

/// The CloudFormation resource under a construct, for what the construct does not offer.
final class Underlying {
    private Underlying() {}

    static <T> T of(Construct construct, Class<T> type) {
        Object resource = construct.getNode().getDefaultChild();
        return type.cast(
                Objects.requireNonNull(resource, () -> construct.getNode().getPath() + ": has no resource"));
    }
}
