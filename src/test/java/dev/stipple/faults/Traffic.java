package dev.stipple.faults;

import dev.stipple.support.Golden;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Several clients at once, and what they were told. */
public final class Traffic {

    private static final int SENDERS = Integer.getInteger("senders", 16);

    private final Map<String, Sent> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> doubled = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<RuntimeException> wrong = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unreadable = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sending = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;
    private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
    private volatile long thinkingMillis;
    private volatile long lastRefusal = System.nanoTime();

    /** A form that its client was told is received. */
    public record Sent(String reference, Visitor client) {}

    /** Clients of several kinds: with nothing to tell, with a doctor to ask, with a wait. */
    static Traffic begin(URI site) {
        return begin(() -> new Visitor(site));
    }

    /** The same, of visitors who come in some other way. */
    public static Traffic begin(Supplier<Visitor> clients) {
        Traffic traffic = new Traffic();
        traffic.more(clients, SENDERS);
        return traffic;
    }

    /** So many clients more. */
    void more(Supplier<Visitor> clients, int senders) {
        List<Golden> kinds = List.of(Golden.named("01"), Golden.named("03"), Golden.named("06"), Golden.named("10"));
        for (int i = 0; i < senders; i++) {
            Thread sender =
                    new Thread(new Sender(clients, kinds.get(i % kinds.size()).answers(), this), "sender-" + i);
            threads.add(sender);
            sender.start();
        }
    }

    public static int senders() {
        return SENDERS;
    }

    boolean open() {
        return open;
    }

    /** From now on each client reads a page for so long, on average, before it is answered. */
    void think(Duration reading) {
        thinkingMillis = reading.toMillis();
    }

    /** Before a page is answered; somebody who is at it when the doors close hurries. */
    void reading() throws InterruptedException {
        if (thinkingMillis == 0) {
            return;
        }
        long millis = thinkingMillis / 2 + ThreadLocalRandom.current().nextLong(thinkingMillis);
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (open && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    /** How long an answer was on its way, in milliseconds. */
    void took(String what, double milliseconds) {
        times.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    /** How long all answers to one kind of request were on their way since it was asked last, in milliseconds, sorted. */
    List<Double> takeTimes(String what) {
        return Optional.ofNullable(times.remove(what)).stream()
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    /** Lets each client finish the form that they are at. */
    public void end() throws InterruptedException {
        open = false;
        for (Thread sender : threads) {
            sender.join();
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("a client met what no client should", wrong.peek());
        }
    }

    void acknowledged(String id, String reference, Visitor client) {
        Sent before = acknowledged.put(id, new Sent(reference, client));
        if (before != null) {
            doubled.add(id);
        }
    }

    void sending(int change) {
        sending.addAndGet(change);
    }

    void refused(String what, String page) {
        lastRefusal = System.nanoTime();
        refusals.computeIfAbsent(what, key -> new LongAdder()).increment();
        if (!page.isEmpty() && !page.contains("<h1")) {
            unreadable.add(what);
        }
    }

    void wrong(RuntimeException what) {
        wrong.add(what);
    }

    /** The second press of a button, of which nobody waits for the answer. */
    Thread beside(Sender.Asked asked) {
        Thread second = new Thread(() -> {
            try {
                asked.ask();
            } catch (IOException lost) {
                refused("second send cut", "");
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        second.start();
        return second;
    }

    /** Waits until more forms than this were acknowledged. */
    public void awaitMoreThan(int forms) throws InterruptedException {
        while (acknowledged.size() <= forms && wrong.isEmpty()) {
            Thread.sleep(5);
        }
    }

    /** Waits until some form is on its way: the moment at which a fault could cost one. */
    public void awaitSending() throws InterruptedException {
        while (sending.get() == 0 && wrong.isEmpty()) {
            Thread.sleep(1);
        }
    }

    public int received() {
        return acknowledged.size();
    }

    public Map<String, Sent> sent() {
        return acknowledged;
    }

    /** How long after now somebody was still refused, until nobody was for a while. */
    public Duration troubledFor(Duration quiet) throws InterruptedException {
        long now = System.nanoTime();
        while (System.nanoTime() - Math.max(now, lastRefusal) < quiet.toNanos()) {
            Thread.sleep(50);
        }
        return Duration.ofNanos(Math.max(0, lastRefusal - now));
    }

    /** Forms that two clients were told are theirs. */
    int told() {
        return doubled.size();
    }

    /** Error pages without a heading. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** What clients met instead of an answer, and how often. */
    public SortedMap<String, Long> refusals() {
        SortedMap<String, Long> counts = new TreeMap<>();
        refusals.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }
}
