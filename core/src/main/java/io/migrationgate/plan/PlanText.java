package io.migrationgate.plan;

/**
 * The text of a plan and the name that mistakes are reported under.
 *
 * @param name for people: a file name or a word such as {@code planText}
 * @param bytes as read from the file: the reader judges encoding, size and byte order mark
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record PlanText(String name, byte[] bytes) {}
