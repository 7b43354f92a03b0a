package dev.coldpath.internet;

import static java.util.stream.Collectors.toMap;

import dev.coldpath.internet.Description.Identity;
import dev.coldpath.internet.Description.NameServers;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.xbill.DNS.Name;

/// All companies, the registry and the sources, as the servers see them: by host name, by zone, by certificate.
final class Inhabitants {
    /// Where the registry's bootstrap file is.
    static final String REGISTRY = "registry.miniature-internet.org";

    /// Under these the registry answers too: callers know them for top-level domains that no bootstrap file lists.
    private static final List<String> REGISTRIES = List.of(REGISTRY, "rdap.identitydigital.services", "rdap.denic.de");

    private final Map<String, Inhabitant> inhabitants;
    private final Template template;

    Inhabitants(List<Folder> folders, Template template) {
        this.inhabitants = folders.stream().map(Inhabitant::new).collect(toMap(Inhabitant::name, Function.identity()));
        this.template = template;
    }

    /// @param registryBase what the bootstrap file tells callers
    Map<String, Host> hosts(String registryBase) {
        Map<String, Host> hosts = new HashMap<>();
        inhabitants.forEach((name, each) -> {
            Host site = new Site(each, template);
            hosts.put(name, site);
            hosts.put("www." + name, site);
        });
        Host registry = new Registry(registryBase, inhabitants, template);
        REGISTRIES.forEach(name -> hosts.put(name, registry));
        hosts.put(Sources.HOST, new Sources(new TreeMap<>(inhabitants), template));
        return hosts;
    }

    Zones zones() {
        Map<Name, Once<Optional<Zones.Known>>> zones = new HashMap<>();
        inhabitants.forEach((name, each) -> zones.put(
                origin(name),
                new Once<>(() -> each.folder()
                        .file("zone")
                        .map(text -> new Zones.Known(
                                ZoneFile.read(name, text), each.description().names())))));
        services()
                .forEach(name -> zones.put(
                        origin(name),
                        new Once<>(() -> Folder.read("registry/zone")
                                .map(text -> new Zones.Known(ZoneFile.read(name, text), NameServers.BOTH)))));
        return new Zones(zones);
    }

    /// Hosts that are no company's.
    private static Stream<String> services() {
        return Stream.concat(REGISTRIES.stream(), Stream.of(Sources.HOST));
    }

    private static Name origin(String name) {
        return Name.fromConstantString(name + ".");
    }

    /// @param silence returns when silent hosts need not be silent any more
    SSLContext identities(Authority authority, Runnable silence) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    new KeyManager[] {new Certificates(authority, this::identity, this::silent, silence)}, null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("miniature internet: no TLS on this machine", broken);
        }
    }

    private Identity identity(String host) {
        if (services().anyMatch(host::equals)) {
            return Identity.VALID;
        }
        return owner(host).map(each -> each.description().certificate()).orElse(Identity.NONE);
    }

    private boolean silent(String host) {
        return owner(host).filter(each -> each.description().silent()).isPresent();
    }

    private Optional<Inhabitant> owner(String host) {
        return Optional.ofNullable(inhabitants.get(host.startsWith("www.") ? host.substring("www.".length()) : host));
    }
}
