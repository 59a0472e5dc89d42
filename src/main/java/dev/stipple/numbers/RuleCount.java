package dev.stipple.numbers;

/** What is counted of a rule. */
enum RuleCount {
    /** Forms that an edition judged; counted for the edition, since each of its rules was asked about every one of them. */
    OPENED,
    RAISED,
    /** A person agreed with the flag. */
    CONFIRMED,
    /** A person set the flag aside, with a reason. */
    OVERRIDDEN,
    /** Something went wrong after a treatment of a client about whom the rule was raised. */
    PROBLEM
}
