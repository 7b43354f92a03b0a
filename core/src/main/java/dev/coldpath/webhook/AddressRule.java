package dev.coldpath.webhook;

import java.net.URI;
import java.util.Optional;

/// Decides which addresses may be registered.
public interface AddressRule {
    /// What holds everywhere but on a local host whose operator allows more.
    AddressRule PUBLIC = text -> WebhookAddress.of(text).map(WebhookAddress::uri);

    /// The address in the form in which it is called; empty when no webhook may go there. No name is looked up, so an
    /// attempt may still find it forbidden.
    Optional<URI> address(String text);
}
