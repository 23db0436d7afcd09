package io.migrationgate.evidence;

/**
 * What a database is asked for: a server answers without, a simulated one has no address to be known by.
 *
 * @param database its name in the plan
 * @param evidence id of the kind of evidence that the answer becomes, for example {@code source-schema}; about a restored
 *     backup it begins with {@code copy}
 */
public record DatabasePurpose(String database, String evidence) {
    /** Whether the account of the way back is looked at. */
    public boolean asksReverse() {
        return evidence.startsWith("reverse");
    }

    /** Whether an account is looked at that writes. */
    public boolean asksWriter() {
        return evidence.startsWith("reverse-writer");
    }

    /** Whether it is the target, which the way back reads from. */
    public boolean asksTarget() {
        return evidence.startsWith("target") || evidence.startsWith("reverse-reader");
    }

    /** Whether it is what a backup was restored to. */
    public boolean asksCopy() {
        return evidence.startsWith("copy");
    }
}
