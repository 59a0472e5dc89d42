package dev.stipple.shared.alarm;

/**
 * Something that a person has to see to. It names numbers, jobs and folders, never a client or an answer: it is mailed.
 *
 * @param cause a short word for what it is, like {@code mail}; once a day each cause is mailed
 * @param says what is wrong, in one sentence
 * @param mend what to do about it
 */
public record Alarm(String cause, String says, String mend) {}
