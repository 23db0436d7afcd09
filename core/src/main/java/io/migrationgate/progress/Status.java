package io.migrationgate.progress;

/**
 * Says where one watched thing stands.
 *
 * @param subject what is watched, for example the name of a database
 * @param change what is worth a line of its own when it becomes different; figures that move all the time stay out of it
 * @param text the whole line for people, figures included
 */
public record Status(String subject, String change, String text) {}
