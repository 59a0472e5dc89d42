package dev.stipple.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Lines over two logarithmic axes as an SVG that reads on light paper and on dark: sizes along the foot, milliseconds up the side. */
public final class LogPlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 230;
    private static final int TOP = 30;
    private static final int FOOT = 50;
    private static final int LINE = 15;
    private static final List<String> DASHES = List.of("none", "7 3", "2 3", "9 3 2 3");

    private static final String STYLE = """
            <style>
              text { font: 12px sans-serif; fill: #24292f; }
              .paper { fill: #ffffff; }
              .grid { stroke: #d0d7de; stroke-width: 1; }
              .c0 { stroke: #0550ae; } .c1 { stroke: #116329; } .c2 { stroke: #953800; } .c3 { stroke: #8250df; }
              path, circle { fill: none; stroke-width: 2; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .paper { fill: #0d1117; }
                .grid { stroke: #30363d; }
                .c0 { stroke: #79c0ff; } .c1 { stroke: #7ee787; } .c2 { stroke: #ffa657; } .c3 { stroke: #d2a8ff; }
              }
            </style>
            """;

    private final String title;
    private final List<Line> lines;
    private final int lowX;
    private final int highX;
    private final int lowY;
    private final int highY;

    /**
     * A line.
     *
     * @param points milliseconds by size, both above 0
     */
    public record Line(String name, SortedMap<Integer, Double> points) {}

    private LogPlot(String title, List<Line> lines) {
        this.title = title;
        this.lines = lines;
        this.lowX = power(
                lines.stream().mapToInt(line -> line.points().firstKey()).min().orElseThrow(), false);
        this.highX = power(
                lines.stream().mapToInt(line -> line.points().lastKey()).max().orElseThrow(), true);
        this.lowY = power(values(lines).min().orElseThrow(), false);
        this.highY = power(values(lines).max().orElseThrow(), true);
    }

    /** The drawing; of no lines there is none. */
    public static String of(String title, List<Line> lines) {
        return new LogPlot(title, lines).drawn();
    }

    private static java.util.stream.DoubleStream values(List<Line> lines) {
        return lines.stream().flatMap(line -> line.points().values().stream()).mapToDouble(Double::doubleValue);
    }

    /** The power of ten at or beyond a value. */
    private static int power(double value, boolean up) {
        double exact = Math.log10(value);
        return (int) (up ? Math.ceil(exact) : Math.floor(exact));
    }

    private String drawn() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n<title>%s</title>%n"
                .formatted(WIDTH, HEIGHT, title));
        svg.append(STYLE).append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>%n".formatted(WIDTH, HEIGHT));
        for (int power = lowX; power <= highX; power++) {
            double x = x(Math.pow(10, power));
            grid(svg, x, TOP, x, HEIGHT - FOOT);
            text(svg, x, HEIGHT - FOOT + LINE + 5, "middle", "%,d".formatted((long) Math.pow(10, power)));
        }
        for (int power = lowY; power <= highY; power++) {
            double y = y(Math.pow(10, power));
            grid(svg, LEFT, y, WIDTH - RIGHT, y);
            text(svg, LEFT - 8, y + 4, "end", milliseconds(power));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "submissions of the studio");
        List<Double> labels = labels();
        for (int i = 0; i < lines.size(); i++) {
            line(svg, i, labels.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, int number, double labelAt) {
        Line line = lines.get(number);
        String look =
                "class=\"c%d\" stroke-dasharray=\"%s\"".formatted(number % 4, DASHES.get(number / 4 % DASHES.size()));
        StringBuilder path = new StringBuilder();
        line.points().forEach((size, value) -> path.append(path.isEmpty() ? "M" : " L")
                .append(at(x(size), y(value))));
        svg.append("<path %s d=\"%s\"/>%n".formatted(look, path));
        line.points()
                .forEach((size, value) -> svg.append(String.format(
                        Locale.ROOT,
                        "<circle class=\"c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n",
                        number % 4,
                        x(size),
                        y(value))));
        int last = line.points().lastKey();
        double end = y(line.points().getOrDefault(last, 1.0));
        double beside = WIDTH - RIGHT + 14;
        svg.append("<path %s d=\"M%s L%s\"/>%n".formatted(look, at(x(last) + 4, end), at(beside, labelAt)));
        text(svg, beside + 4, labelAt + 4, "start", line.name());
    }

    /** Where the names stand: beside the ends of their lines, and never on one another. */
    private List<Double> labels() {
        List<Integer> downwards = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            downwards.add(i);
        }
        downwards.sort(java.util.Comparator.comparingDouble(this::end));
        List<Double> places = new ArrayList<>(java.util.Collections.nCopies(lines.size(), 0.0));
        double least = TOP;
        for (int n = 0; n < downwards.size(); n++) {
            double most = HEIGHT - FOOT - (downwards.size() - 1.0 - n) * LINE;
            double place = Math.min(Math.max(least, end(downwards.get(n))), most);
            places.set(downwards.get(n), place);
            least = place + LINE;
        }
        return places;
    }

    private double end(int number) {
        SortedMap<Integer, Double> points = lines.get(number).points();
        return y(points.getOrDefault(points.lastKey(), 1.0));
    }

    private double x(double size) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (Math.log10(size) - lowX) / Math.max(1, highX - lowX);
    }

    private double y(double value) {
        return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * (Math.log10(value) - lowY) / Math.max(1, highY - lowY);
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }

    private static String milliseconds(int power) {
        return power >= 3
                ? "%,d s".formatted((long) Math.pow(10, power - 3.0))
                : (power < 0 ? Double.toString(Math.pow(10, power)) : Long.toString((long) Math.pow(10, power)))
                        + " ms";
    }
}
