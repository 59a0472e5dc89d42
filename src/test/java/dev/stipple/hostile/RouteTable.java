package dev.stipple.hostile;

import dev.stipple.support.LiveRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Who may use which address, as src/test/resources/hostile/routes.txt says. */
final class RouteTable {

    static final Path FILE = Path.of("src/test/resources/hostile/routes.txt");
    static final String HOLDER = "HOLDER";
    static final String ANYBODY = "ANYBODY";

    private RouteTable() {}

    /** What an address is about. */
    enum Thing {
        SUBMISSION,
        PHOTO,
        PERSON,
        VIEW,
        BULK_ACT,
        DRAFT,
        RESULT,
        RESULT_LINK,
        REPLY_LINK,
        WAY_BACK,
        OWN,
        NOTHING
    }

    /** One address under one method; parameters in braces, without their patterns. */
    record Route(String method, String address) {

        static Route of(LiveRoutes.Route route) {
            return new Route(route.method(), route.path().replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}"));
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    /** A line of the table. */
    record Row(Route route, Set<String> who, Thing thing) {

        boolean forStaff() {
            return !who.contains(HOLDER) && !who.contains(ANYBODY);
        }

        boolean posts() {
            return !route.method().equals("GET");
        }

        /** The id in the address, of what is a studio's. */
        UUID thingOf(PlantedStudio studio) {
            return switch (thing) {
                case PERSON -> studio.spare();
                case VIEW -> studio.view();
                case BULK_ACT -> studio.bulkAct();
                default -> studio.sent().id();
            };
        }

        /** The secret in the address, of what is a studio's. */
        String secretOf(PlantedStudio studio, Supplier<String> wayBack) {
            return switch (thing) {
                case REPLY_LINK -> studio.replyLink();
                case WAY_BACK -> wayBack.get();
                default -> studio.sent().link();
            };
        }

        /** The address as a browser asks for it. */
        String address(PlantedStudio studio, UUID id, String link) {
            String address = route.address();
            String act = address.startsWith("/desk") ? "assign" : address.startsWith("/admin") ? "off" : "ask";
            return address.replace("{studio}", studio.slug())
                    .replace("{id}", id.toString())
                    .replace("{link}", link)
                    .replace("{secret}", "nothing")
                    .replace("{act}", act)
                    .replace("{view}", "front")
                    .replace("{slug}", "contact")
                    .replace("{factor}", "F18")
                    .replace("{tag}", "es");
        }

        @Override
        public String toString() {
            return route.toString();
        }
    }

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RouteTable::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|", 4);
        return new Row(
                new Route(cells[0].strip(), cells[1].strip()),
                Set.of(cells[2].strip().split(" +", -1)),
                Thing.valueOf(cells[3].strip().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
