package dev.coldpath.scoring.dataset;

import java.util.List;
import java.util.Optional;

/// The Majestic Million: sites by the number of networks that link to them.
final class Majestic implements Format.Lines {
    private static final int COLUMNS = 12;
    private static final int RANK = 0;
    private static final int DOMAIN = 2;
    private static final int NETWORKS = 4;
    private static final int PREVIOUS = 8;

    @Override
    public List<String> columns() {
        return List.of("rank", "ref_subnets", "prev_rank");
    }

    @Override
    public Optional<String> head() {
        return Optional.of("GlobalRank,TldRank,Domain,TLD,RefSubNets,RefIPs,IDN_Domain,IDN_TLD,PrevGlobalRank,");
    }

    @Override
    public Line read(String line) {
        String[] values = line.split(",", -1);
        if (values.length != COLUMNS || Fields.positive(values[NETWORKS]).isEmpty()) {
            return new Line.Malformed();
        }
        String previous = Fields.positive(values[PREVIOUS]).isPresent() ? values[PREVIOUS] : "";
        return Fields.line(values[DOMAIN], values[RANK], values[NETWORKS], previous);
    }
}
