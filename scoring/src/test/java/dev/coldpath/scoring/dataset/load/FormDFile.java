package dev.coldpath.scoring.dataset.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A quarter of notices, put together notice by notice, as the publisher's zip has them.
final class FormDFile {
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private int notices;

    FormDFile() {
        table("SIGNATURES", "ACCESSIONNUMBER\tNAMEOFSIGNER\n");
        table("FORMDSUBMISSION", "ACCESSIONNUMBER\tFILE_NUM\tFILING_DATE\tSIC_CODE\tSUBMISSIONTYPE\n");
        table(
                "ISSUERS",
                "ACCESSIONNUMBER\tIS_PRIMARYISSUER_FLAG\tISSUER_SEQ_KEY\tCIK\tENTITYNAME\tSTATEORCOUNTRY\t"
                        + "ISSUERPHONENUMBER\tJURISDICTIONOFINC\tYEAROFINC_VALUE_ENTERED\n");
        table("OFFERING", "ACCESSIONNUMBER\tINDUSTRYGROUPTYPE\tSALE_DATE\tTOTALOFFERINGAMOUNT\tTOTALAMOUNTSOLD\n");
    }

    private void table(String name, String text) {
        tables.put(name, new StringBuilder(text));
    }

    /// What a test says of a notice; the rest is usual.
    record Notice(String type, String file, String filed, String issuer, String cik, String sold) {
        static Notice of(String issuer, String file, String filed, String sold) {
            return new Notice("D", file, filed, issuer, "1234567", sold);
        }

        Notice amended(String day, String amount) {
            return new Notice("D/A", file, day, issuer, cik, amount);
        }

        Notice by(String other) {
            return new Notice(type, file, filed, issuer, other, sold);
        }
    }

    FormDFile with(Notice... some) {
        for (Notice each : some) {
            String number = "0001234567-26-%06d".formatted(++notices);
            row("SIGNATURES", number, "Jane Roe");
            row("FORMDSUBMISSION", number, each.file(), each.filed(), "7372", each.type());
            row("ISSUERS", number, "YES", "1", each.cik(), each.issuer(), "CA", "555-0100", "DELAWARE", "2019");
            row("ISSUERS", number, "NO", "2", "7654321", "A Feeder Fund LP", "NY", "555-0101", "DELAWARE", "2020");
            row("OFFERING", number, "Other Technology", "2026-02-03", "9000000", each.sold());
        }
        return this;
    }

    FormDFile row(String table, String... values) {
        StringBuilder text = tables.get(table);
        if (text == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        text.append(String.join("\t", values)).append('\n');
        return this;
    }

    FormDFile without(String table) {
        tables.remove(table);
        return this;
    }

    FormDFile named(String table, String column, String other) {
        tables.computeIfPresent(
                table, (_, text) -> new StringBuilder(text.toString().replace(column, other)));
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, StringBuilder> each : tables.entrySet()) {
                ZipEntry entry = new ZipEntry("2026Q1_d/" + each.getKey() + ".tsv");
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(each.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
