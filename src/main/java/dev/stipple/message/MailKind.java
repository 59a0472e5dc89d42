package dev.stipple.message;

import java.util.Map;

/** What a mail is for. Each kind has its words in {@link MailMessages}; none of them says what the form is about. */
public enum MailKind {

    /** The way back to a saved form. Values: {@code link}, {@code day}. */
    SAVED_FORM {
        @Override
        String subject(MailMessages words) {
            return words.savedFormSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.savedForm(values.getOrDefault("link", ""), values.getOrDefault("day", ""));
        }
    },

    /** The private link of a page that the client asked to have. Values: {@code link}. */
    RESULT_LINK {
        @Override
        String subject(MailMessages words) {
            return words.resultLinkSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.resultLink(values.getOrDefault("link", ""));
        }
    },

    /** There is something new on a client's page. Values: {@code link}. */
    NEWS {
        @Override
        String subject(MailMessages words) {
            return words.newsSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.news(values.getOrDefault("link", ""));
        }
    },

    /** Something is asked of a client about a form that they sent. Values: {@code link}, {@code day}. */
    QUESTION {
        @Override
        String subject(MailMessages words) {
            return words.questionSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.question(values.getOrDefault("link", ""), values.getOrDefault("day", ""));
        }
    },

    /** What waits at the desk, for staff. Values: {@code waiting}, {@code today}, {@code overdue}, {@code link}. */
    DIGEST {
        @Override
        String subject(MailMessages words) {
            return words.digestSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.digest(
                    values.getOrDefault("waiting", ""),
                    values.getOrDefault("today", ""),
                    values.getOrDefault("overdue", ""),
                    values.getOrDefault("link", ""));
        }
    },

    /** Something at the desk has become overdue, for those who lead. Values: {@code reference}, {@code link}. */
    OVERDUE {
        @Override
        String subject(MailMessages words) {
            return words.overdueSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.overdue(values.getOrDefault("reference", ""), values.getOrDefault("link", ""));
        }
    },

    /** Somebody signed in with a person's address, in a browser not used before, for that person. Values: {@code day}, {@code link}. */
    NEW_SIGN_IN {
        @Override
        String subject(MailMessages words) {
            return words.newSignInSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.newSignIn(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** A try at a person's sign-in was right after many wrong ones, for that person. Values: {@code day}, {@code link}. */
    LATE_SIGN_IN {
        @Override
        String subject(MailMessages words) {
            return words.lateSignInSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.lateSignIn(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** A person's password was changed, for that person. Values: {@code day}, {@code link}. */
    PASSWORD_CHANGED {
        @Override
        String subject(MailMessages words) {
            return words.passwordChangedSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.passwordChanged(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** The way to a new password for somebody who forgot theirs. Values: {@code link}. */
    FORGOTTEN_PASSWORD {
        @Override
        String subject(MailMessages words) {
            return words.forgottenPasswordSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.forgottenPassword(values.getOrDefault("link", ""));
        }
    },

    /** A person set up a second factor, for that person. Values: {@code day}, {@code link}. */
    FACTOR_SET {
        @Override
        String subject(MailMessages words) {
            return words.factorSetSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.factorSet(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** A colleague took a person's second factor away, for that person. Values: {@code day}, {@code link}. */
    FACTOR_RESET {
        @Override
        String subject(MailMessages words) {
            return words.factorResetSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.factorReset(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** An account at the identity provider was connected with a person or taken away, for that person. Values: {@code day}, {@code link}. */
    ACCOUNT_CHANGED {
        @Override
        String subject(MailMessages words) {
            return words.accountChangedSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.accountChanged(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** Somebody read in an emergency what their role does not open, for owners. Values: {@code day}, {@code link}. */
    EMERGENCY {
        @Override
        String subject(MailMessages words) {
            return words.emergencySubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.emergency(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** The desk has another owner, for the two it concerns. Values: {@code day}, {@code link}. */
    OWNER_CHANGED {
        @Override
        String subject(MailMessages words) {
            return words.ownerChangedSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.ownerChanged(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** An owner has named a day for the end of the desk, for everybody who works there. Values: {@code day}, {@code link}. */
    DESK_ENDS {
        @Override
        String subject(MailMessages words) {
            return words.deskEndsSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.deskEnds(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** A client's page goes on a day. Values: {@code day}, {@code link}. */
    PAGE_ENDS {
        @Override
        String subject(MailMessages words) {
            return words.pageEndsSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.pageEnds(values.getOrDefault("day", ""), values.getOrDefault("link", ""));
        }
    },

    /** A client's page does not go after all. Values: {@code link}. */
    PAGE_STAYS {
        @Override
        String subject(MailMessages words) {
            return words.pageStaysSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.pageStays(values.getOrDefault("link", ""));
        }
    },

    /** Something is wrong with the program, for those who lead. Values: {@code says}, {@code mend}, {@code link}. */
    ALARM {
        @Override
        String subject(MailMessages words) {
            return words.alarmSubject();
        }

        @Override
        String text(MailMessages words, Map<String, String> values) {
            return words.alarm(
                    values.getOrDefault("says", ""), values.getOrDefault("mend", ""), values.getOrDefault("link", ""));
        }
    };

    abstract String subject(MailMessages words);

    abstract String text(MailMessages words, Map<String, String> values);
}
