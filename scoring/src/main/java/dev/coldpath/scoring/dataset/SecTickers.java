package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.scoring.dataset.Format.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// `{"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},…}`: who files with the SEC under which number, the
/// largest first. Each is found by its number, where the first of its tickers counts, and by each ticker.
final class SecTickers implements Format.Records {
    static final String BY_CIK = "cik";
    static final String BY_TICKER = "ticker";

    private static final Pattern TICKER = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,11}");
    private static final long LARGEST_CIK = 9_999_999_999L;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int DEEPEST = 4;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    @Override
    public String key() {
        return "key";
    }

    @Override
    public List<String> columns() {
        return List.of("by", "cik", "ticker", "title");
    }

    @Override
    public void read(InputStream file, long most, Taker rows) throws IOException {
        try (JsonParser parser = JSON.createParser(new CappedStream(file, most))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("it does not begin like a list of companies");
            }
            int place = 0;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                parser.nextToken();
                take(parser.readValueAsTree(), ++place, rows);
            }
        }
    }

    private static void take(JsonNode company, int place, Taker rows) {
        long number = company.path("cik_str").asLong();
        String ticker = company.path("ticker").asText().toUpperCase(Locale.ROOT);
        String title = company.path("title").asText().strip();
        boolean good = number > 0
                && number <= LARGEST_CIK
                && TICKER.matcher(ticker).matches()
                && !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && Row.plain(title);
        if (!good) {
            rows.take(new Line.Malformed());
            return;
        }
        List<String> more = List.of(cik(number), ticker, title);
        rows.take(new Line.Kept(new Row(cik(number), BY_CIK, place, more)));
        rows.take(new Line.Kept(new Row(ticker, BY_TICKER, place, more)));
    }

    /// Ten digits, as the SEC writes it.
    static String cik(long number) {
        return String.format(Locale.ROOT, "%010d", number);
    }
}
