package dev.stipple.help;

/** The same words in every language that we speak to clients. */
public record Words(String english, String spanish) {

    /** The words in the language of a tag like {@code es}; English where we do not speak it. */
    public String in(String tag) {
        return tag.equals("es") ? spanish : english;
    }
}
