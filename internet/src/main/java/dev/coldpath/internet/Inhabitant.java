package dev.coldpath.internet;

/// One company with its files.
record Inhabitant(Folder folder, Description description) {
    static Inhabitant of(Company company) {
        Folder folder = new Folder(company.domain());
        return new Inhabitant(folder, folder.description());
    }

    String name() {
        return folder.domain().name();
    }
}
