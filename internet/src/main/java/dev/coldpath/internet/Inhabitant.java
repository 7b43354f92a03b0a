package dev.coldpath.internet;

/// One company with its files.
record Inhabitant(Folder folder, Description description) {
    static Inhabitant of(Folder folder) {
        return new Inhabitant(
                folder, Description.read(folder.file("company.json").orElse("{}"), folder.domain()));
    }

    String name() {
        return folder.domain().name();
    }
}
