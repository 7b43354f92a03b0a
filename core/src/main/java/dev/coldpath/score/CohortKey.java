package dev.coldpath.score;

/// The cohort of a record: it is compared with records of the same version, sector, region and profile.
///
/// @param sector a word of the sector list, such as `saas`
/// @param geo `us`, `eu` or `global`
public record CohortKey(String pipelineVersion, String sector, String geo, Profile profile) {}
