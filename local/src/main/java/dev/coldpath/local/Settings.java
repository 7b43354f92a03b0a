package dev.coldpath.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a local service is told at its start.
///
/// @param port 0 for any free one
/// @param data the folder that keeps everything
/// @param contact who answers for outgoing requests; without it live scoring is off
/// @param miniatureInternet true: the companies are made up and served on this machine
/// @param publicUrl the address callers use, when it is not this machine's own
/// @param webhookAllow addresses of the operator's own, as `127.0.0.1:9000`, that webhooks may be sent to in the clear
/// @param plans a file of plans beside the built-in ones; without it `plans.json` in the data folder, if there is one
public record Settings(
        int port,
        Path data,
        Optional<String> contact,
        boolean miniatureInternet,
        Optional<URI> publicUrl,
        List<String> webhookAllow,
        Optional<Path> plans) {
    public Settings {
        webhookAllow = List.copyOf(webhookAllow);
    }

    /// With webhooks to the public internet alone, and whatever plans are in the data folder.
    public Settings(int port, Path data, Optional<String> contact, boolean miniatureInternet, Optional<URI> publicUrl) {
        this(port, data, contact, miniatureInternet, publicUrl, List.of(), Optional.empty());
    }

    /// Environment variable of the contact.
    public static final String CONTACT = "COLDPATH_OPERATOR_CONTACT";

    /// Environment variable of the public address.
    public static final String PUBLIC_URL = "COLDPATH_PUBLIC_URL";
}
