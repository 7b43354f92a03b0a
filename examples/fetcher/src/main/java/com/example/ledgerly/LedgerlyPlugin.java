package com.example.ledgerly;

import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.model.Group;
import dev.coldpath.scoring.plugin.PluginKeys;
import dev.coldpath.scoring.plugin.PluginManifest;
import dev.coldpath.scoring.plugin.SourcePlugin;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.util.List;

/// Tells the host what Ledgerly is. The file under `META-INF/services` names this class.
public final class LedgerlyPlugin implements SourcePlugin {
    static final FetcherId ID = new FetcherId("ledgerly");
    private static final String KEY = "LEDGERLY_KEY";

    @Override
    public PluginManifest manifest() {
        return new PluginManifest(
                ID,
                Group.FIRMOGRAPHIC,
                List.of(KEY),
                "Ledgerly terms of use: scores may be shown, figures may not",
                "Company figures by Ledgerly",
                true,
                true);
    }

    @Override
    public Inquiry inquiry(Means means, PluginKeys keys) {
        return new LedgerlyFetcher(means, keys.get(KEY));
    }
}
