package io.migrationgate.adapter.aliyun;

import java.util.Locale;

/**
 * Lists what can go wrong with a call; each has a sentence and a remedy in the resource bundle.
 *
 * <p>Some pass by themselves: a read may be tried again then, an action never.
 */
enum Trouble {
    BROKEN_OFF(true),
    BUCKET_NAME(false),
    CLIENT_CLOSED(false),
    CLOCK_AGREES(false),
    CLOCK_AHEAD(false),
    CLOCK_BEHIND(false),
    CLOCK_REFUSED(false),
    DEADLINE(false),
    EMPTY_REPLY(false),
    ENDPOINT_FORM(false),
    ENTRY_UNREADABLE(false),
    IDENTITY_UNREADABLE(false),
    INTERRUPTED(false),
    KEY_CHAIN(false),
    KEY_EXPIRED(false),
    KEY_MALFORMED(false),
    KEY_MISSING(false),
    KEY_REFUSED(false),
    KEY_UNUSABLE(false),
    LIST_CHANGED(false),
    LIST_ENDLESS(false),
    LIST_MISSING(false),
    LIST_REPEATED(false),
    LIST_SHORT(false),
    LIST_UNCOUNTED(false),
    METRIC_UNIT(false),
    METRIC_UNKNOWN(false),
    NO_CONNECTION(true),
    NO_PERMISSION(false),
    NOT_JSON(false),
    NOT_SIMULATED(false),
    NOT_TEXT(false),
    NOT_XML(false),
    OTHER_OBJECT(false),
    PAGE_REPLY(false),
    POINT_UNREADABLE(false),
    PROXY_KEY(false),
    PROXY_REFUSED(true),
    REDIRECT(false),
    REFUSED(false),
    ROLE_NOT_TAKEN(false),
    ROLE_REFUSED(false),
    ROLE_UNREADABLE(false),
    SERVER_ERROR(true),
    SERVER_STATUS(true),
    STATUS(false),
    THROTTLED(true),
    TIMEOUT(true),
    TLS(false),
    TLS_BROKEN(true),
    TOO_BIG(false),
    UNKNOWN_HOST(true);

    private final boolean passing;

    Trouble(boolean passing) {
        this.passing = passing;
    }

    /** Whether the same call may well work a little later. */
    boolean passing() {
        return passing;
    }

    /** Key of the sentence. */
    String key() {
        return "cloud." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the sentence that says what to do. */
    String remedyKey() {
        return key() + ".remedy";
    }
}
