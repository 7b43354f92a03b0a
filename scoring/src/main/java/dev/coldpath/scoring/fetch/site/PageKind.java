package dev.coldpath.scoring.fetch.site;

/// What a page of a company's site is for.
enum PageKind {
    CAREERS(false),
    TEAM(false),
    ABOUT(false),
    PRODUCT(true),
    PRICING(true),
    DOCS(true),
    CUSTOMERS(true),
    LEGAL(true),
    CONTACT(true),
    SECURITY(true),
    STATUS(true),
    CHANGELOG(false);

    private final boolean commercial;

    PageKind(boolean commercial) {
        this.commercial = commercial;
    }

    /// True: a company that sells something has such a page.
    boolean commercial() {
        return commercial;
    }
}
