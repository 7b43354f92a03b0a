package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Words;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Whether a page shows who leads: it looks for the titles that stand beside names, and never at the names.
final class Leadership {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_LINE = 200;

    private final List<String> leaders;
    private final List<String> boards;

    Leadership() {
        DataFile words = DataFile.beside(Leadership.class, "leadership-words.txt");
        this.leaders = words.of("leader");
        this.boards = words.of("board");
    }

    /// What one page shows.
    record Shown(boolean leaders, boolean board) {
        static final Shown NOTHING = new Shown(false, false);
    }

    Shown on(Document page) {
        boolean leader = false;
        boolean board = false;
        for (Element element : page.body().getAllElements()) {
            String own = element.ownText();
            if (own.isEmpty() || own.length() > LONGEST_LINE) {
                continue;
            }
            Words words = Words.of(own);
            leader |= own.length() <= LONGEST_TITLE && !element.nameIs("a") && words.haveAny(leaders);
            board |= words.haveAny(boards);
        }
        return new Shown(leader, board);
    }
}
