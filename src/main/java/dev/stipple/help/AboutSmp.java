package dev.stipple.help;

import java.util.List;
import java.util.stream.Stream;

/** What people read about SMP and what is true, by topic. */
public record AboutSmp(List<Grade> grades, List<Topic> topics) {

    public AboutSmp {
        grades = List.copyOf(grades);
        topics = List.copyOf(topics);
    }

    /** Claims about one side of SMP. */
    public record Topic(String id, Words title, List<Claim> claims) {

        public Topic {
            claims = List.copyOf(claims);
        }
    }

    /** Every claim, in the order of the page. */
    public Stream<Claim> claims() {
        return topics.stream().flatMap(topic -> topic.claims().stream());
    }

    /** All that we say ourselves; not the claims that we quote. */
    Stream<Words> own() {
        return Stream.of(
                        grades.stream().flatMap(grade -> Stream.of(grade.name(), grade.means())),
                        topics.stream().map(Topic::title),
                        claims().map(Claim::truth))
                .flatMap(part -> part);
    }
}
