package dev.stipple.questionnaire;

/** What can be wrong with what somebody typed, in English with places for what it is about. Each names the mend. */
public enum Slip {
    NO_DAY("%s must have a day, a number from 1 to 31"),
    NO_MONTH("%s must have a month, a number from 1 to 12 or its name"),
    NO_YEAR("%s must have a year with four digits, like 1987"),
    NO_SUCH_DAY("%s must be a real date. Check the day: that month does not have it"),
    DAY_TO_COME("%s must be in the past. Check the year"),
    MONTH_TO_COME("%s must be this month or earlier. Check the year"),
    TOO_EARLY("%s must be %s or later. Check the year"),
    TOO_LONG("%s has %s characters and there is room for %s. Shorten it a little; it is all still here"),
    CONTROL_CHARACTER(
            "%s has an invisible control character that cannot be stored. It is taken out below: check it and continue"),
    NO_EMAIL("Enter an email address in the right format, like name@example.com"),
    NO_PHONE("Enter a phone number, like 07700 900 123 or +44 7700 900 123"),
    NOT_ONE_OF_THESE("Select one of the answers"),
    NOT_FROM_THESE("Select from the answers");

    private final String english;

    Slip(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }
}
