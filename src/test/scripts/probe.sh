#!/bin/sh
# Runs sqlmap and wapiti (Debian: apt-get install sqlmap wapiti) against the packaged demonstration on this machine, as the owner
# who is signed in and as a client who has begun a form. Takes half an hour; see docs/hostile.md.
#   ./mvnw package -DskipTests && src/test/scripts/probe.sh [seconds for each of the two tools, 1200]
set -eu
cd "$(dirname "$0")/../../.."
seconds=${1:-1200}
port=${PROBE_PORT:-18480}
out=target/probe
jar=target/quarkus-app/quarkus-run.jar
[ -f $jar ] || { echo "build it first: ./mvnw package -DskipTests" >&2; exit 2; }
for tool in sqlmap wapiti python3; do
    command -v $tool >/dev/null || { echo "$tool is missing: apt-get install sqlmap wapiti" >&2; exit 2; }
done
rm -rf $out && mkdir -p $out

# Cookies that are not Secure: both tools speak plain http.
java -XX:TieredStopAtLevel=1 -Dstipple.home=$out/home -Dstipple.demo=true -Dstipple.demo-in-production=invented-people-only \
    -Dstipple.secure-cookies=false -Dquarkus.http.port="$port" -Dquarkus.management.port=0 -jar $jar >$out/program.log 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null || true; rm -rf $out/home' EXIT
until grep -q "Listening on" $out/program.log; do kill -0 $program && sleep 1; done

root=http://127.0.0.1:$port
python3 src/test/scripts/forms.py "$root" $out
echo "found $(wc -l <$out/targets.tsv) forms and addresses with parameters, $(cut -f4 $out/targets.tsv | tr , '\n' | wc -l) parameters"

python3 src/test/scripts/sqlmap_all.py $out "$seconds"

# Of its modules: all that need no other machine, and no list of guessed addresses (NothingOfDevelopmentTest has such a list).
cookie=$(cat $out/cookie)
# Debian's 3.0.4 fails on every -x under Python 3.11: the expression that it makes of a pattern has its flags at the end.
patched='import fnmatch, re, wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()'
timeout "$((seconds + 120))" /usr/bin/python3 -c "$patched" -u "$root/desk/queue" -s "$root/desk/search" -s "$root/admin" -s "$root/admin/studio" \
    -s "$root/admin/wording" -s "$root/c/northgate" -s "$root/c/northgate/check-answers" -s "$root/help/privacy" \
    --scope domain -H "Cookie: $cookie" -x "$root/desk/sign-out" -x "$root/desk/account/*" -x "$root/desk/password" \
    -m "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,csrf,csp,cookieflags,http_headers,methods,htaccess,shellshock" \
    -d 4 --max-links-per-page 40 --max-files-per-dir 40 --max-scan-time "$((seconds / 5))" --max-attack-time "$((seconds / 20))" \
    -S normal --no-bugreport --flush-session -f json -o $out/wapiti.json >$out/wapiti.log 2>&1 || echo "wapiti ended with $?"
python3 - $out/wapiti.json <<'PY'
import json, sys
report = json.load(open(sys.argv[1]))
for kind in ("vulnerabilities", "anomalies"):
    for name, found in report[kind].items():
        if found:
            print(f"wapiti {kind}: {name}: {len(found)}")
            for one in found[:4]:
                print("    ", one.get("method"), one.get("path"), one.get("parameter"), "|", one.get("info"))
PY
echo "server errors in the program's log: $(grep -cE '^[A-Z]+ .* 5[0-9][0-9] |ERROR' $out/program.log || true)"
