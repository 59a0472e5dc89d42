"""Signs in at the demonstration, begins and sends a client's form, and writes down every form and address with parameters once.

Writes targets.tsv (method, address, data, names of parameters) and cookie. Of the standard library only.
"""
import re, sys, urllib.error, urllib.parse, urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar

root, out = sys.argv[1:3]
jar = CookieJar()
web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))


def ask(address, data=None):
    body = urllib.parse.urlencode(data).encode() if data is not None else None
    try:
        answer = web.open(urllib.request.Request(urllib.parse.urljoin(root, address), body), timeout=30)
    except urllib.error.HTTPError as refused:
        answer = refused
    kind = answer.headers.get("Content-Type", "")
    text = answer.read().decode("utf-8", "replace") if "html" in kind else ""
    return answer.geturl(), text


class Forms(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.forms, self.links, self.form, self.select = [], [], None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "a" and a.get("href"):
            self.links.append(a["href"])
        if tag == "form":
            self.form = {"method": a.get("method", "get").upper(), "action": a.get("action") or "", "fields": []}
            self.forms.append(self.form)
        if self.form is None:
            return
        if tag in ("input", "textarea", "button") and a.get("name"):
            kind = a.get("type", "text") if tag == "input" else tag
            self.form["fields"].append((kind, a["name"], a.get("value") or "", "checked" in a))
        if tag == "select" and a.get("name"):
            self.select = a["name"]
        if tag == "option" and self.select and a.get("value"):
            self.form["fields"].append(("option", self.select, a["value"], "selected" in a))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        if tag == "select":
            self.select = None


def guess(name):
    for part, value in (("day", "3"), ("month", "3"), ("year", "1984"), ("email", "ada@example.com"), ("phone", "020 7946 0000")):
        if name.endswith(part):
            return value
    return "Ada"


def filled(form):
    """One value for each field: what is there, else the first choice, else a guess."""
    data = {}
    for kind, name, value, on in form["fields"]:
        if kind in ("radio", "checkbox", "option"):
            if on or name not in data:
                data[name] = value
        elif kind in ("button", "submit") and name != "leave":
            data.setdefault(name, value)
        elif kind not in ("button", "submit", "file"):
            data[name] = value or guess(name)
    if "photo-sharing" in data:
        data["photo-sharing"] = "willing"
    return data


targets, seen_pages, kinds = {}, set(), {}


def pattern(address):
    path = urllib.parse.urlsplit(address).path
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|F\d+", "*", path)


def note(method, address, data):
    if "/sign-out" in address or "/end-others" in address or not data:
        return
    names = [name for name in data if name != "form-token"]
    if names:
        kind = re.sub("/q/[a-z-]+", "/q/*", pattern(address)) if method == "GET" else pattern(address)
        targets.setdefault((method, kind, tuple(sorted(names))), (method, address, data, names))


def look(address, text):
    page = Forms(text)
    for form in page.forms:
        action = urllib.parse.urljoin(address, form["action"])
        note(form["method"], action.split("?")[0] if form["method"] == "GET" else action, filled(form))
    for link in page.links:
        there = urllib.parse.urljoin(address, link).split("#")[0]
        if there.startswith(root):
            query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(there).query))
            note("GET", there.split("?")[0], query)
            yield there


def crawl(starts, limit=400):
    waiting = list(starts)
    while waiting and len(seen_pages) < limit:
        address = waiting.pop(0)
        # Of a kind of page a few are enough.
        kind = pattern(address) + "?" + ",".join(sorted(dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))))
        if address in seen_pages or kinds.get(kind, 0) >= 6 or "/language/" in address or "/sign-" in address:
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        seen_pages.add(address)
        there, text = ask(address)
        waiting += [link for link in look(there, text)]


def client():
    """Goes the client's way with the first answer everywhere, which leads past most of the branches."""
    there, text = ask("/c/northgate/before")
    for _ in range(90):
        list(look(there, text))
        if there.endswith("/check-answers") or "/result/" in there:
            break
        onward = [f for f in Forms(text).forms if f["method"] == "POST" and "/leave" not in f["action"]]
        if "/crisis" in there or "/check/urgent" in there:
            links = [l for l in Forms(text).links if "/q/" in l or "check" in l]
            there, text = ask(urllib.parse.urljoin(there, links[-1])) if links else ask("/c/northgate/check-answers")
        elif onward:
            there, text = ask(urllib.parse.urljoin(there, onward[0]["action"]), filled(onward[0]))
        else:
            break
    print("the client's way ended at", there[len(root):])
    return there, text


sign_in = ask("/desk/sign-in")[1]
data = filled(Forms(sign_in).forms[-1])
list(look(root + "/desk/sign-in", sign_in))
data.update(email="olu@northgate.example", password="northgate-demo-only")
there, text = ask("/desk/sign-in", data)
assert "/desk/sign-in" not in there, "not signed in"
there, text = client()
sends = [f for f in Forms(text).forms if f["action"].endswith("/send")]
if sends:
    there, text = ask(urllib.parse.urljoin(there, sends[0]["action"]), filled(sends[0]))
    list(look(there, text))
    crawl([there], 40)
    client()
crawl([root + path for path in ("/desk/queue", "/admin", "/desk/search", "/desk/account", "/c/northgate", "/r", "/help/privacy")])
for path, names in {
        "/admin/audit": "person kind day after", "/admin/audit/csv": "person kind day", "/desk/rules": "q",
        "/desk/queue": "state flag outcome label sort mine after person done view since q days",
        "/desk/queue/new": "since", "/admin/numbers": "days", "/desk/print": "id"}.items():
    note("GET", root + path, {name: "1" for name in names.split()})
with open(out + "/targets.tsv", "w") as file:
    # What ends something comes last.
    ends = ("/delete", "/withdraw", "/role")
    for method, address, data, names in sorted(targets.values(), key=lambda target: target[1].endswith(ends)):
        file.write("\t".join((method, address, urllib.parse.urlencode(data), ",".join(names))) + "\n")
with open(out + "/cookie", "w") as file:
    file.write("; ".join(f"{c.name}={c.value}" for c in jar))
print("looked at", len(seen_pages), "pages")
