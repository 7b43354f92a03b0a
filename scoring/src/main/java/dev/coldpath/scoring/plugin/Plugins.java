package dev.coldpath.scoring.plugin;

import dev.coldpath.scoring.fetch.Acknowledgement;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The plug-ins of a deployment, each on or off by what its operator set.
public final class Plugins {
    private final List<Plugin> all;

    private Plugins(List<Plugin> all) {
        this.all = List.copyOf(all);
    }

    public static Plugins none() {
        return new Plugins(List.of());
    }

    /// Those that this class loader sees.
    ///
    /// @param settings names and values, as an environment holds them
    public static Plugins installed(ClassLoader loader, Map<String, String> settings) {
        return of(ServiceLoader.load(SourcePlugin.class, loader), settings);
    }

    /// These.
    ///
    /// @throws IllegalArgumentException when one takes the name of another source
    public static Plugins of(Iterable<SourcePlugin> found, Map<String, String> settings) {
        Set<FetcherId> taken = builtIn();
        List<Plugin> all = new ArrayList<>();
        for (SourcePlugin source : found) {
            PluginManifest manifest = source.manifest();
            if (!taken.add(manifest.id())) {
                throw new IllegalArgumentException("plug-in " + manifest.id() + ": another source has this name");
            }
            all.add(judge(source, manifest, settings));
        }
        all.sort(Comparator.comparing(plugin -> plugin.manifest().id()));
        return new Plugins(all);
    }

    /// By name.
    public List<Plugin> all() {
        return all;
    }

    /// Everything that builds on what others found: the fetchers of this build, and the plug-ins that are on.
    public List<Fetcher> enrich(Means means) {
        return Stream.concat(Fetchers.enrich(means).stream(), fetchers(means).stream())
                .toList();
    }

    /// The plug-ins that are on.
    public List<Fetcher> fetchers(Means means) {
        List<Fetcher> fetchers = new ArrayList<>();
        for (Plugin plugin : all) {
            switch (plugin) {
                case Plugin.On(PluginManifest manifest, SourcePlugin source, PluginKeys keys) ->
                    fetchers.add(fetcher(manifest, source.inquiry(means, keys), means));
                case Plugin.Off _ -> {}
            }
        }
        return fetchers;
    }

    private static Fetcher fetcher(PluginManifest manifest, Inquiry inquiry, Means means) {
        FetcherId id = inquiry.terms().id();
        if (!id.equals(manifest.id())) {
            throw new IllegalArgumentException("plug-in " + manifest.id() + ": its fetcher is called " + id);
        }
        return Fetchers.guard(new OwnFacts(inquiry), means);
    }

    private static Plugin judge(SourcePlugin source, PluginManifest manifest, Map<String, String> settings) {
        List<String> wanting = new ArrayList<>();
        if (manifest.termsAckRequired() && !Acknowledgement.given(manifest.id().name(), settings)) {
            wanting.add(manifest.acknowledgement() + "=true");
        }
        Map<String, String> keys = new HashMap<>();
        for (String name : manifest.envKeys()) {
            String value = settings.get(name);
            if (value == null || value.isBlank()) {
                wanting.add(name);
            } else {
                keys.put(name, value.strip());
            }
        }
        return wanting.isEmpty()
                ? new Plugin.On(manifest, source, new PluginKeys(keys))
                : new Plugin.Off(manifest, wanting);
    }

    /// Every source that the manifest of this build knows, also those that are yet to come.
    private static Set<FetcherId> builtIn() {
        return Manifest.builtIn().signals().stream()
                .flatMap(signal -> signal.sources().stream())
                .map(source -> source.fetcher())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
