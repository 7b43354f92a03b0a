package dev.coldpath.testkit.contract;

/// Everything an engine promises about content. Each test wants a store of its own, for some ask about all there is.
public interface ContentContract
        extends ItemStoreContract,
                ItemLookupContract,
                ManyItemsContract,
                CreatorStoreContract,
                ContentRunsContract,
                NarrativeStoreContract,
                BriefStoreContract {}
