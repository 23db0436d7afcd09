package io.migrationgate.report;

/**
 * Where the body of the HTML template stands: on a page of its own, or inside the page of a host.
 *
 * @param page whether the page is ours: then it has landmarks, and its headings begin at the first level
 * @param prefix begins every id; letters and dashes
 */
record Place(boolean page, String prefix) {
    static final Place PAGE = new Place(true, "");
    static final Place FRAGMENT = new Place(false, "migration-gate-");

    int h1() {
        return page ? 1 : 2;
    }

    int h2() {
        return h1() + 1;
    }

    int h3() {
        return h2() + 1;
    }
}
