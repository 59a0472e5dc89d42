package dev.stipple.hostile;

/** Ways in which a page of another site can make a browser send something to us. Each script has addresses and fields. */
enum Forgery {
    FORM("for (const to of targets) send(to, 'application/x-www-form-urlencoded')"),
    MULTIPART("for (const to of targets) send(to, 'multipart/form-data')"),
    PLAIN_TEXT("for (const to of targets) send(to, 'text/plain', {'{\"form-token\":\"x\",\"name\":\"': '\"}'})"),
    FETCH("""
            await Promise.allSettled(targets.map(to => fetch(to,
                {method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams(fields)})));"""),
    XHR("""
            await Promise.all(targets.map(to => new Promise(done => {
                const request = new XMLHttpRequest();
                request.open('POST', to);
                request.withCredentials = true;
                request.onloadend = done;
                request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
                request.send(new URLSearchParams(fields).toString());
            })));"""),
    /** Of no origin at all. */
    SANDBOX("""
            const box = document.createElement('iframe');
            box.sandbox = 'allow-scripts allow-forms';
            box.srcdoc = `<body><script>const fields = ${JSON.stringify(fields)}; ${send};`
                + `for (const to of ${JSON.stringify(targets)}) send(to, 'application/x-www-form-urlencoded')</` + 'script>';
            document.body.append(box);"""),
    /** An address that changes something, asked for as a picture, a style, a page ahead of time, and by a form. */
    GET("""
            for (const to of targets) {
                const query = to + '?' + new URLSearchParams({...fields, _method: 'POST'});
                new Image().src = query;
                document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: query}));
                document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: query}));
                send(to, 'application/x-www-form-urlencoded', {...fields, _method: 'POST'}, 'get');
            }"""),
    /** A post that says of itself that it is something else, and one that no page waits for. */
    OVERRIDE("""
            for (const to of targets) {
                const method = {...fields, _method: 'DELETE'};
                send(to + '?_method=PUT&_HttpMethod=DELETE', 'application/x-www-form-urlencoded', method);
                navigator.sendBeacon(to, new URLSearchParams(fields));
            }""");

    private static final String SEND = """
            function send(to, kind, what, method) {
                const frame = document.createElement('iframe');
                frame.name = 'f' + Math.random();
                document.body.append(frame);
                const form = Object.assign(document.createElement('form'),
                    {method: method || 'post', action: to, enctype: kind, target: frame.name});
                for (const [name, value] of Object.entries(what || fields))
                    form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: name, value: value}));
                document.body.append(form);
                HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private final String script;

    Forgery(String script) {
        this.script = script;
    }

    /** To be evaluated in the page of the other site, with addresses and fields. */
    String asFunction() {
        return "async ([targets, fields]) => { " + SEND + script + " }";
    }

    /** How many posts it makes of one address. */
    int posts() {
        return switch (this) {
            case GET -> 0;
            case OVERRIDE -> 2;
            default -> 1;
        };
    }
}
