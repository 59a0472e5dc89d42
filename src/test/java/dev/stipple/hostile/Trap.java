package dev.stipple.hostile;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A browser window that writes down every script of a stranger that ran, stands ready to run, or was held back by our policy. */
final class Trap implements AutoCloseable {

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', held =>
                report(held.effectiveDirective + ' ' + held.blockedURI + ' ' + held.sample))""";

    /** Markup that would run something and is none of ours: found even where it waits for a click. */
    private static final String STANDING = """
            () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 20))).then(() =>
                [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
                    .filter(a => /^(on|hx-|data-hx-|srcdoc)/i.test(a.name)
                        || (/^(href|src|action|formaction|data|xlink:href|content)$/i.test(a.name)
                            && /^\\s*(javascript|vbscript|data):/i.test(a.value)))
                    .map(a => element.tagName + ' ' + a.name + '=' + a.value))
                .concat([...document.scripts].filter(s => s.text.includes('hit(')).map(s => 'SCRIPT ' + s.text)))""";

    private static final String SEEN = "() => document.documentElement.textContent.split('hit(').length - 1"
            + " + [...document.querySelectorAll('input')].filter(field => field.value.includes('hit(')).length";

    /** Forms with something to type into, and what each is known by. */
    private static final String FORMS = """
            () => [...document.forms].map((form, at) => [at, form])
                .filter(([at, form]) => form.method === 'post')
                .map(([at, form]) => [String(at),
                    new URL(form.getAttribute('action') || location.href, location.href).pathname,
                    [...form.elements].filter(field => field.matches(
                        'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel],'
                        + ' input[type=url], input[type=number], input[type=password]')).map(field => field.name).join(' ')])
                .filter(([at, address, fields]) => fields)""";

    private static final String FILL = """
            ([at, text]) => {
                const form = document.forms[Number(at)];
                for (const field of [...form.elements]) {
                    if (field.matches('textarea')) field.value = text;
                    if (field.matches('input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=submit])')) {
                        field.type = 'text';
                        field.value = text;
                    }
                    if (field.matches('select') && !field.value)
                        field.value = ([...field.options].find(option => option.value) || {value: ''}).value;
                    if (field.matches('[type=radio]') && !form.querySelector(`[name="${field.name}"]:checked`))
                        field.checked = true;
                }
                const button = form.querySelector('button:not([name])') ? null : form.querySelector('button[name]');
                if (button) form.append(Object.assign(document.createElement('input'),
                    {type: 'hidden', name: button.name, value: button.value}));
                window.old = true;
                HTMLFormElement.prototype.submit.call(form);
            }""";

    private static final String ARRIVED = "() => !window.old && document.readyState === 'complete'";

    private final BrowserContext context;
    private final Page page;
    private final URI root;
    private final List<String> found = new ArrayList<>();
    private String where = "";
    private int views;
    private int filled;
    private int seen;

    private Trap(com.microsoft.playwright.Browser browser, URI root, boolean policy) {
        this.root = root;
        this.context =
                browser.newContext(new NewContextOptions().setBypassCSP(!policy).setViewportSize(1024, 768));
        context.exposeFunction("hit", number -> found.add(where + " ran " + Objects.toString(number[0], "")));
        context.exposeFunction("report", held -> found.add(where + " held back " + held[0]));
        for (String dialog : List.of("alert", "confirm", "prompt", "print")) {
            context.addInitScript("window." + dialog + " = () => hit('" + dialog + "')");
        }
        if (policy) {
            context.addInitScript(LISTEN);
        }
        this.page = context.newPage();
        page.onConsoleMessage(line -> {
            if (line.text().contains("Content Security Policy")) {
                found.add(where + " console " + line.text());
            }
        });
    }

    /** Whatever gets into a page may run. */
    static Trap withoutPolicy(com.microsoft.playwright.Browser browser, URI root) {
        return new Trap(browser, root, false);
    }

    /** As every browser of ours is told. */
    static Trap withPolicy(com.microsoft.playwright.Browser browser, URI root) {
        return new Trap(browser, root, true);
    }

    BrowserContext context() {
        return context;
    }

    List<String> found() {
        return found;
    }

    /** What was done, for the report. */
    String figures() {
        return views + " views, " + filled + " forms filled in, payloads shown as text " + seen + " times";
    }

    int seen() {
        return seen;
    }

    int filled() {
        return filled;
    }

    /** Opens an address and looks at what came. */
    void open(String address) {
        where = address;
        page.navigate(root.resolve(address).toString());
        look();
    }

    /** A page with exactly this body, under our policy or none. */
    void show(String body, String policy) {
        page.route(
                "**/trap-itself",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(java.util.Map.of(
                                "Content-Security-Policy", policy, "Content-Type", "text/html; charset=utf-8"))
                        .setBody(body)));
        open("/trap-itself");
    }

    /** Types a text into every field of every form of a page that was not filled in yet, and sends each. */
    void fill(String address, String text, Set<String> done) {
        while (fillNext(address, text, done)) {
            filled++;
        }
    }

    /** What was sent may have changed the page, so it is opened anew for each form. */
    private boolean fillNext(String address, String text, Set<String> done) {
        open(address);
        for (Object form : (List<?>) page.evaluate(FORMS)) {
            List<?> told = (List<?>) form;
            String known = told.get(1).toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID") + " " + told.get(2);
            if (done.add(known)) {
                where = address + " after sending " + known;
                page.evaluate(FILL, List.of(told.get(0), text));
                page.waitForFunction(ARRIVED);
                look();
                return true;
            }
        }
        return false;
    }

    private void look() {
        views++;
        for (Object standing : (List<?>) page.evaluate(STANDING)) {
            found.add(where + " stands " + standing);
        }
        seen += ((Number) page.evaluate(SEEN)).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
