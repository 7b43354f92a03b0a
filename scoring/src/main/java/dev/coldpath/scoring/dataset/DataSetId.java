package dev.coldpath.scoring.dataset;

import java.util.regex.Pattern;

/// Names a data set in folders, commands and manifests, such as `majestic`.
public record DataSetId(String name) implements Comparable<DataSetId> {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public static final DataSetId CRUX = new DataSetId("crux");
    public static final DataSetId MAJESTIC = new DataSetId("majestic");
    public static final DataSetId CCGRAPH = new DataSetId("ccgraph");
    public static final DataSetId TRANCO = new DataSetId("tranco");
    public static final DataSetId SEC_TICKERS = new DataSetId("sec-tickers");
    public static final DataSetId FORM_D = new DataSetId("form-d");

    public DataSetId {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("data set id: not a word in lower case: " + name);
        }
    }

    @Override
    public int compareTo(DataSetId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
