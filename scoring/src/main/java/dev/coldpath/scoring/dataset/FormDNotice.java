package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.Format.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One notice of Form D, as its tables have it.
///
/// @param filing of the table of submissions
/// @param issuer of the table of issuers
/// @param offer of the table of offerings
record FormDNotice(String accession, List<String> filing, List<String> issuer, List<String> offer) {
    static final List<String> COLUMNS = List.of(
            "filed", "cik", "state", "jurisdiction", "incorporated", "industry", "first_sale", "offered", "sold");

    private static final String ORIGINAL = "D";
    private static final String AMENDMENT = "D/A";
    private static final Pattern ACCESSION = Pattern.compile("[0-9]{10}-[0-9]{2}-[0-9]{6}");
    private static final Pattern CIK = Pattern.compile("[0-9]{1,10}");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)[0-9]{2}");
    private static final Pattern DOLLARS = Pattern.compile("([0-9]{1,15})(?:\\.[0-9]{1,4})?");
    private static final int LONGEST = 100;
    /// Such as `01-MAR-2021`, and once `01-MAR-21`.
    private static final DateTimeFormatter FILED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-")
            .appendPattern("[uuuu][uu]")
            .toFormatter(Locale.ENGLISH);

    /// The row it makes; what was sold counts, and without that it says nothing.
    Line line() {
        String type = filing.get(2);
        if (!type.equals(ORIGINAL) && !type.equals(AMENDMENT)) {
            return new Line.Skipped();
        }
        String name = IssuerNames.normalised(issuer.get(1));
        Optional<LocalDate> filed = filed(filing.get(1));
        Optional<String> sold = dollars(offer.get(3));
        if (filed.isEmpty() || sold.isEmpty() || !ACCESSION.matcher(accession).matches()) {
            return new Line.Malformed();
        }
        return name.isEmpty()
                ? new Line.Skipped()
                : new Line.Kept(new Row(name, offering(), newest(filed.get(), type), values(filed.get(), sold.get())));
    }

    /// The file number, which amendments share; a notice without one stands for itself.
    private String offering() {
        String number = filing.getFirst();
        return number.isEmpty() || number.length() > LONGEST || !Row.plain(number) ? accession : number;
    }

    /// The newer comes first, and on one day the amendment.
    private static long newest(LocalDate filed, String type) {
        return -(2 * filed.toEpochDay() + (type.equals(AMENDMENT) ? 1 : 0));
    }

    private List<String> values(LocalDate filed, String sold) {
        String cik = CIK.matcher(issuer.getFirst()).matches() ? SecTickers.cik(Long.parseLong(issuer.getFirst())) : "";
        return List.of(
                filed.toString(),
                cik,
                word(issuer.get(2)),
                word(issuer.get(3)),
                YEAR.matcher(issuer.get(4)).matches() ? issuer.get(4) : "",
                word(offer.getFirst()),
                day(offer.get(1)),
                dollars(offer.get(2)).orElse(""),
                sold);
    }

    private static String word(String text) {
        return text.length() <= LONGEST && Row.plain(text) ? text : "";
    }

    private static Optional<String> dollars(String text) {
        return Optional.of(DOLLARS.matcher(text))
                .filter(amount -> amount.matches())
                .map(amount -> amount.group(1));
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }

    private static Optional<LocalDate> filed(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FILED));
        } catch (DateTimeException _) {
            return Optional.of(day(text)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        }
    }
}
