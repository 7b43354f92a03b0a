package dev.coldpath.local;

import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.scoring.dataset.DataSetId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings of a local service.
///
/// @param port 0 for any free one
/// @param data the folder that keeps everything
/// @param contact who answers for outgoing requests; without it live scoring is off
/// @param miniatureInternet true: the companies are made up and served on this machine
/// @param publicUrl the address callers use, when it is not this machine's own
/// @param webhookAllow addresses of the operator's own, as `127.0.0.1:9000`, that webhooks may be sent to in the clear
/// @param plans a file of plans beside the built-in ones; without it `plans.json` in the data folder, if there is one
/// @param acknowledged the data sets whose terms the operator has accepted
/// @param intelligence what was decided about the Intelligence product
/// @param demo true: the demonstration's posts are loaded as live content
public record Settings(
        int port,
        Path data,
        Optional<String> contact,
        boolean miniatureInternet,
        Optional<URI> publicUrl,
        List<String> webhookAllow,
        Optional<Path> plans,
        Set<DataSetId> acknowledged,
        Deployment intelligence,
        boolean demo) {
    public Settings {
        webhookAllow = List.copyOf(webhookAllow);
        acknowledged = Set.copyOf(acknowledged);
    }

    /// With webhooks to the public internet alone, whatever plans are in the data folder, and no data sets that need a
    /// word of the operator.
    public Settings(int port, Path data, Optional<String> contact, boolean miniatureInternet, Optional<URI> publicUrl) {
        this(port, data, contact, miniatureInternet, publicUrl, List.of(), Optional.empty(), Set.of());
    }

    /// With the Intelligence product as it is by itself.
    public Settings(
            int port,
            Path data,
            Optional<String> contact,
            boolean miniatureInternet,
            Optional<URI> publicUrl,
            List<String> webhookAllow,
            Optional<Path> plans,
            Set<DataSetId> acknowledged) {
        this(
                port,
                data,
                contact,
                miniatureInternet,
                publicUrl,
                webhookAllow,
                plans,
                acknowledged,
                Deployment.from(Map.of(), STAGE),
                false);
    }

    /// What a local deployment is called where nothing else is said.
    public static final String STAGE = "local";

    /// Environment variable of the contact.
    public static final String CONTACT = "COLDPATH_OPERATOR_CONTACT";

    /// Environment variable of the public address.
    public static final String PUBLIC_URL = "COLDPATH_PUBLIC_URL";
}
