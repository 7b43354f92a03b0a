package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.LineReader.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A table of Form D that is read, and the columns that are.
enum FormDTable {
    FORMDSUBMISSION,
    ISSUERS,
    OFFERING;

    private static final String ACCESSION = "ACCESSIONNUMBER";
    private static final String YES = "YES";
    /// A quarter has some fifteen thousand filings.
    private static final int MOST_ROWS = 60_000;

    private List<String> columns() {
        return switch (this) {
            case FORMDSUBMISSION -> List.of("FILE_NUM", "FILING_DATE", "SUBMISSIONTYPE");
            case ISSUERS ->
                List.of(
                        "CIK",
                        "ENTITYNAME",
                        "STATEORCOUNTRY",
                        "JURISDICTIONOFINC",
                        "YEAROFINC_VALUE_ENTERED",
                        "IS_PRIMARYISSUER_FLAG");
            case OFFERING -> List.of("INDUSTRYGROUPTYPE", "SALE_DATE", "TOTALOFFERINGAMOUNT", "TOTALAMOUNTSOLD");
        };
    }

    /// The table that a file of the zip holds, whatever folder it is in.
    static Optional<FormDTable> in(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(table -> file.equals(table + ".TSV"))
                .findFirst();
    }

    /// Its rows by the number of their filing, of several issuers the one who filed.
    ///
    /// @param broken is told of every row that breaks its columns
    /// @throws Unreadable when a column is missing, or it has more rows than fit into memory
    Map<String, List<String>> read(LineReader lines, Runnable broken) throws Unreadable {
        List<String> head = split(lines.next());
        List<Integer> places = new ArrayList<>();
        for (String column : columns()) {
            places.add(place(head, column));
        }
        int accession = place(head, ACCESSION);
        Map<String, List<String>> rows = new HashMap<>();
        for (Read read = lines.next(); !(read instanceof Read.End); read = lines.next()) {
            List<String> values = split(read);
            if (values.size() != head.size()) {
                broken.run();
                continue;
            }
            List<String> kept =
                    places.stream().map(values::get).map(String::strip).toList();
            if (this != ISSUERS || kept.getLast().equalsIgnoreCase(YES)) {
                rows.putIfAbsent(values.get(accession), kept);
            }
            if (rows.size() > MOST_ROWS) {
                throw new Unreadable("its table " + this + " has more than " + MOST_ROWS + " rows");
            }
        }
        return rows;
    }

    private int place(List<String> head, String column) throws Unreadable {
        int place = head.indexOf(column);
        if (place < 0) {
            throw new Unreadable("its table " + this + " has no column " + column);
        }
        return place;
    }

    private static List<String> split(Read read) {
        return read instanceof Read.Text(String line) ? List.of(line.split("\t", -1)) : List.of();
    }
}
