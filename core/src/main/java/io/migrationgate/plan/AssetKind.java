package io.migrationgate.plan;

/** The kinds of things that move. */
public enum AssetKind {
    DATABASE("database"),
    SERVER("server"),
    OBJECT_STORE("object store"),
    TRAFFIC("traffic route");

    private final String word;

    AssetKind(String word) {
        this.word = word;
    }

    /** The word for people. */
    public String word() {
        return word;
    }
}
