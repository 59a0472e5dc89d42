package dev.stipple.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Golden;
import dev.stipple.support.Pictures;
import dev.stipple.support.PlantedForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Makes whole studios with something of each kind that a page could show. */
@ApplicationScoped
class PlantedStudios {

    private static final byte[] PHOTO = Pictures.jpeg(Pictures.scalp(40, 40, 1), 0.8f);

    private final Studios studios;
    private final People people;
    private final PlantedForms forms;
    private final Keys keys;
    private final Session entities;
    private final Clock clock;

    PlantedStudios(Studios studios, People people, PlantedForms forms, Keys keys, Session entities, Clock clock) {
        this.studios = studios;
        this.people = people;
        this.forms = forms;
        this.keys = keys;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    PlantedStudio open() {
        StudioProfile profile = profile();
        studios.open(profile, Ids.token());
        PlantedStudio marks = new PlantedStudio(
                profile, Map.of(), profile.id(), sentNowhere(), sentNowhere(), profile.id(), profile.id(), "");
        Map<Role, UUID> staff = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            staff.put(role, person(marks, marks.email(role), role));
        }
        UUID spare = person(marks, "spare@" + profile.slug() + ".example", Role.PRACTITIONER);
        PlantedStudio.Sent sent = send(marks, marks.clientMark());
        UUID view = id();
        UUID bulkAct = id();
        String replyLink = Ids.token();
        settle(marks);
        label(marks, sent);
        view(marks, view);
        bulkAct(profile, staff, bulkAct);
        ask(marks, sent, replyLink);
        return new PlantedStudio(
                profile, staff, spare, sent, send(marks, marks.neighbourMark()), view, bulkAct, replyLink);
    }

    /** The link of a mail that leads back to the draft that was begun last at a studio. */
    @Transactional
    String wayBack(UUID studio) {
        String link = Ids.token();
        UUID draft = entities.createNativeQuery(
                        "select id from draft where studio_id = :studio order by created_at desc limit 1", UUID.class)
                .setParameter("studio", studio)
                .getSingleResult();
        insert(
                        "draft_access",
                        "studio_id, id, draft_id, kind, secret_hash, created_at, expires_at",
                        ":studio, :id, :draft, 'LINK', :hash, :at, :end")
                .setParameter("studio", studio)
                .setParameter("id", id())
                .setParameter("draft", draft)
                .setParameter("hash", Hashes.sha256(link))
                .setParameter("at", clock.instant())
                .setParameter("end", clock.instant().plus(Duration.ofDays(1)))
                .executeUpdate();
        return link;
    }

    private static StudioProfile profile() {
        WorkingHours hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ZoneId.of("Europe/London"));
        String slug = "p-" + Ids.reference().toLowerCase(Locale.ROOT);
        return new StudioProfile(UUID.randomUUID(), slug, "Planted", "020 7946 0000", "GB", hours, 7);
    }

    private static PlantedStudio.Sent sentNowhere() {
        return new PlantedStudio.Sent(new UUID(0, 0), "");
    }

    private UUID person(PlantedStudio studio, String email, Role role) {
        return people.add(studio.id(), email, studio.deskMark() + " " + role.title(), role, PlantedStudio.PASSWORD)
                .id();
    }

    /** Answers of a client; the marks are in what the client wrote. */
    static ObjectNode answers(String mark) {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", mark);
        answers.put("reply-by", "email");
        answers.put("email", mark.toLowerCase(Locale.ROOT) + "@example.com");
        answers.remove("phone");
        answers.put("own-question", mark + " asks");
        return answers;
    }

    private PlantedStudio.Sent send(PlantedStudio studio, String mark) {
        PlantedForms.Planted planted = forms.send(studio.slug(), answers(mark), clock.instant());
        RecordId record = new RecordId(studio.id(), planted.id());
        byte[] sealed = keys.of(record).seal("photo", FieldGroup.PHOTOS, "front", PHOTO);
        byte[] small = keys.of(record).seal("photo", FieldGroup.PHOTOS, "front-small", PHOTO);
        insert(
                        "photo",
                        "studio_id, record_id, view, sealed, small, bytes, width, height, hints, added_at",
                        ":studio, :record, 'front', :sealed, :small, 1, 40, 40, '', :at")
                .setParameter("studio", studio.id())
                .setParameter("record", planted.id())
                .setParameter("sealed", sealed)
                .setParameter("small", small)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return new PlantedStudio.Sent(planted.id(), planted.link());
    }

    private void settle(PlantedStudio studio) {
        entities.createNativeMutationQuery("""
                        update studio set price_currency = 'GBP', price_low = 100, price_high = 200, price_includes = :mark
                        where studio_id = :studio""")
                .setParameter("studio", studio.id())
                .setParameter("mark", studio.deskMark())
                .executeUpdate();
    }

    private void label(PlantedStudio studio, PlantedStudio.Sent form) {
        UUID label = id();
        insert("label", "studio_id, id, name", ":studio, :id, :mark")
                .setParameter("studio", studio.id())
                .setParameter("id", label)
                .setParameter("mark", studio.deskMark())
                .executeUpdate();
        insert("review_label", "studio_id, review_id, label_id", ":studio, :review, :label")
                .setParameter("studio", studio.id())
                .setParameter("review", form.id())
                .setParameter("label", label)
                .executeUpdate();
    }

    private void view(PlantedStudio studio, UUID id) {
        insert("saved_view", "studio_id, id, name, filter, at", ":studio, :id, :mark, '', :at")
                .setParameter("studio", studio.id())
                .setParameter("id", id)
                .setParameter("mark", studio.deskMark())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void bulkAct(StudioProfile studio, Map<Role, UUID> staff, UUID id) {
        insert(
                        "bulk_act",
                        "studio_id, id, person_id, at, kind, refused, before",
                        ":studio, :id, :person, :at, 'ASSIGN', 0, cast('[]' as jsonb)")
                .setParameter("studio", studio.id())
                .setParameter("id", id)
                .setParameter("person", staff.get(Role.OWNER))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void ask(PlantedStudio studio, PlantedStudio.Sent form, String link) {
        UUID id = id();
        Instant now = clock.instant();
        byte[] content =
                ("{\"questions\":[],\"words\":\"" + studio.clientMark() + "\"}").getBytes(StandardCharsets.UTF_8);
        RecordId record = new RecordId(studio.id(), form.id());
        insert(
                        "ask",
                        "studio_id, id, submission_id, asked_by, asked_at, link_hash, content, expires_at",
                        ":studio, :id, :submission, :id, :at, :hash, :content, :end")
                .setParameter("studio", studio.id())
                .setParameter("id", id)
                .setParameter("submission", form.id())
                .setParameter("at", now)
                .setParameter("hash", Hashes.sha256(link))
                .setParameter("content", keys.of(record).seal("ask", FieldGroup.NOTES, id.toString(), content))
                .setParameter("end", now.plus(Duration.ofDays(28)))
                .executeUpdate();
    }

    private MutationQuery insert(String table, String columns, String values) {
        return entities.createNativeMutationQuery(
                "insert into " + table + " (" + columns + ") values (" + values + ")");
    }

    private UUID id() {
        return Ids.next(clock.instant());
    }
}
