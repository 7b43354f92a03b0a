package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.Format.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A quarter of notices of private offerings: a zip of tables, joined by the number of the filing. A row is an offering
/// of an issuer; an amendment has the file number of what it amends and, being newer, takes its place. Nothing of the
/// persons in the other tables is read.
final class FormD implements Format.Records {
    @Override
    public String key() {
        return "name";
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("offering"));
        columns.addAll(FormDNotice.COLUMNS);
        return columns;
    }

    @Override
    public void read(InputStream file, long most, Taker rows) throws IOException {
        Map<FormDTable, Map<String, List<String>>> tables = new EnumMap<>(FormDTable.class);
        ZipInputStream zip = new ZipInputStream(file);
        CappedStream text = new CappedStream(zip, most);
        for (Optional<String> name = next(zip); name.isPresent(); name = next(zip)) {
            Optional<FormDTable> table = FormDTable.in(name.get());
            if (table.isPresent()) {
                LineReader lines = new LineReader(text, most);
                tables.put(table.get(), table.get().read(lines, () -> rows.take(new Line.Malformed())));
            }
            // what nobody reads counts too, before the zip skips it at whatever length
            text.transferTo(OutputStream.nullOutputStream());
        }
        if (tables.size() < FormDTable.values().length) {
            throw new Unreadable("it is no quarter of Form D: of its tables there are " + tables.keySet());
        }
        join(tables, rows);
    }

    private static Optional<String> next(ZipInputStream zip) throws IOException {
        try {
            return Optional.ofNullable(zip.getNextEntry()).map(ZipEntry::getName);
        } catch (IllegalArgumentException e) {
            throw new IOException("a name that is none", e);
        }
    }

    private static void join(Map<FormDTable, Map<String, List<String>>> tables, Taker rows) {
        Map<String, List<String>> filings = tables.getOrDefault(FormDTable.FORMDSUBMISSION, Map.of());
        Map<String, List<String>> offers = tables.getOrDefault(FormDTable.OFFERING, Map.of());
        tables.getOrDefault(FormDTable.ISSUERS, Map.of()).forEach((accession, issuer) -> {
            List<String> filing = filings.get(accession);
            List<String> offer = offers.get(accession);
            rows.take(
                    filing == null || offer == null
                            ? new Line.Malformed()
                            : new FormDNotice(accession, filing, issuer, offer).line());
        });
    }
}
