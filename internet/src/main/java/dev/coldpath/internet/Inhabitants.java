package dev.coldpath.internet;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.coldpath.internet.Description.Identity;
import dev.coldpath.internet.Description.NameServers;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.xbill.DNS.Name;
import org.xbill.DNS.Zone;

/// All companies and the registry, as the servers see them: by host name, by zone, by certificate.
final class Inhabitants {
    /// Where the registry's bootstrap file is.
    static final String REGISTRY = "registry.miniature-internet.org";

    /// Under these the registry answers too: callers know them for top-level domains that no bootstrap file lists.
    private static final List<String> REGISTRIES = List.of(REGISTRY, "rdap.identitydigital.services", "rdap.denic.de");

    private final Map<String, Inhabitant> inhabitants;
    private final Template template;

    Inhabitants(List<Folder> folders, Template template) {
        this.inhabitants = folders.stream().map(Inhabitant::of).collect(toMap(Inhabitant::name, Function.identity()));
        this.template = template;
    }

    /// @param registryBase what the bootstrap file tells callers
    Map<String, Host> hosts(String registryBase) {
        Map<String, Host> hosts = new HashMap<>();
        inhabitants.forEach((name, each) -> {
            Host site = new Site(each.folder(), each.description(), template);
            hosts.put(name, site);
            hosts.put("www." + name, site);
        });
        Host registry = new Registry(registryBase, inhabitants, template);
        REGISTRIES.forEach(name -> hosts.put(name, registry));
        return hosts;
    }

    Zones zones() {
        Map<Name, Zones.Known> zones = new HashMap<>();
        inhabitants.forEach((name, each) -> each.folder().file("zone").ifPresent(text -> {
            Zone zone = ZoneFile.read(name, text);
            zones.put(zone.getOrigin(), new Zones.Known(zone, each.description().names()));
        }));
        for (String name : REGISTRIES) {
            Zone zone = ZoneFile.read(name, Folder.read("registry/zone").orElseThrow());
            zones.put(zone.getOrigin(), new Zones.Known(zone, NameServers.BOTH));
        }
        return new Zones(zones);
    }

    /// @param silence returns when silent hosts need not be silent any more
    SSLContext identities(Authority authority, Runnable silence) {
        Map<String, Identity> identities = new HashMap<>();
        REGISTRIES.forEach(name -> identities.put(name, Identity.VALID));
        inhabitants.forEach((name, each) -> {
            Identity identity = each.description().certificate();
            identities.putAll(Map.of(name, identity, "www." + name, identity));
        });
        Set<String> silent = inhabitants.values().stream()
                .filter(each -> each.description().silent())
                .flatMap(each -> Stream.of(each.name(), "www." + each.name()))
                .collect(toSet());
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Certificates(authority, identities, silent, silence)}, null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("miniature internet: no TLS on this machine", broken);
        }
    }
}
