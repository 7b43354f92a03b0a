package dev.coldpath.scoring.dataset;

import java.util.regex.Pattern;

/// Where one file of a data set lies: in a version, or in the workshop, where the next one is being made.
///
/// @param folder a version's name, or [#WORKSHOP]
public record Place(DataSetId set, String folder, String file) {
    private static final String WORKSHOP = "work";
    private static final String MANIFEST = "manifest.json";
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    public Place {
        if (!WORD.matcher(folder).matches() || !WORD.matcher(file).matches()) {
            throw new IllegalArgumentException("place: not a file's name: " + folder + "/" + file);
        }
    }

    public static Place manifest(DataSetId set, Version version) {
        return new Place(set, version.toString(), MANIFEST);
    }

    public static Place shard(DataSetId set, Version version, Shard shard) {
        return new Place(set, version.toString(), shard.file());
    }

    public static Place inWorkshop(DataSetId set, String file) {
        return new Place(set, WORKSHOP, file);
    }

    @Override
    public String toString() {
        return set + "/" + folder + "/" + file;
    }
}
