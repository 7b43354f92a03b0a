package dev.coldpath.internet;

/// One company with its files.
final class Inhabitant {
    private final Folder folder;
    private final Once<Description> description;

    Inhabitant(Folder folder) {
        this.folder = folder;
        this.description =
                new Once<>(() -> Description.read(folder.file("company.json").orElse("{}"), folder.domain()));
    }

    String name() {
        return folder.domain().name();
    }

    Folder folder() {
        return folder;
    }

    Description description() {
        return description.get();
    }
}
