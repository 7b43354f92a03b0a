package dev.coldpath.internet;

import java.util.Map;

/// The one registry of all names: the bootstrap file that leads callers to it, and the registration of each domain in
/// RDAP. It answers at any base path, as the registries of the real internet differ in theirs.
///
/// @param base what the bootstrap file tells callers
/// @param holders by domain
record Registry(String base, Map<String, Inhabitant> holders, Template template) implements Host {
    static final String BOOTSTRAP = "/rdap/dns.json";

    @Override
    public Answer answer(Ask ask) {
        String path = ask.path();
        if (path.equals(BOOTSTRAP)) {
            return rdap(200, resource("bootstrap.json").replace("{{base}}", base));
        }
        int domain = path.lastIndexOf("/domain/");
        Inhabitant holder = domain < 0 ? null : holders.get(path.substring(domain + "/domain/".length()));
        if (holder == null) {
            return unknown();
        }
        Act instead = holder.description().registry();
        return instead == null
                ? registration(holder)
                : instead.answer(name -> template.fill(holder.folder().named(name)), Map.of());
    }

    private Answer registration(Inhabitant holder) {
        Description.Registration registered = holder.description().registered();
        if (registered == null) {
            return unknown();
        }
        String body = resource("domain.rdap")
                .replace("{{domain}}", holder.name())
                .replace("{{registered}}", "{{days_ago:" + registered.daysAgo() + "}}")
                .replace("{{expires}}", "{{days_ahead:" + registered.daysLeft() + "}}")
                .replace("{{statuses}}", String.join("\", \"", registered.statuses()));
        return rdap(200, template.fill(body));
    }

    private static String resource(String name) {
        return Folder.read("registry/" + name).orElseThrow();
    }

    private static Answer unknown() {
        return rdap(404, resource("unknown.rdap"));
    }

    private static Answer rdap(int status, String body) {
        return new Answer.Whole(status, Map.of("content-type", MediaType.of("x.rdap")), body);
    }
}
