"""Runs sqlmap over each line of targets.tsv until the time is used up; says what it found and what it did not get to.

What reaches the conditions of a query is tried at level 3 and risk 2, all other fields at level 1 and risk 1. A field that stands
in every form and is read by the same code everywhere is tried once. Several forms are tried at once: sqlmap waits more than it works.
"""
import re, subprocess, sys, time
from concurrent.futures import ThreadPoolExecutor

out, seconds = sys.argv[1], int(sys.argv[2])
QUERIES = re.compile("/desk/(search|sign-in|rules)|/admin/audit|/r$")
EVERYWHERE = {"seen", "version", "once", "change"}
AT_ONCE, PATIENCE = 4, 900
cookie = open(out + "/cookie").read()
tried = set()


def read():
    for line in open(out + "/targets.tsv"):
        method, address, data, names = line.rstrip("\n").split("\t")
        fresh = [name for name in names.split(",") if name not in tried]
        tried.update(EVERYWHERE & set(fresh))
        if fresh:
            yield method, address, data, ",".join(fresh), bool(QUERIES.search(address))


def run(at, method, address, data, names, deep, patience):
    query = ["-u", address + "?" + data] if method == "GET" else ["-u", address, "--data", data]
    level = ["--level=3", "--risk=2"] if deep else ["--level=1", "--risk=1"]
    command = ["sqlmap", *query, *level, "--cookie", cookie, "-p", names, "--batch", "--dbms=PostgreSQL", "--technique=BEUST",
               "--time-sec=8", "--threads=4", "--flush-session", "--disable-coloring", "--ignore-code=*", "--ignore-redirects",
               "--output-dir", f"{out}/sqlmap/{at}"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=patience).stdout, True
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode("utf-8", "replace"), False


def attempt(numbered):
    at, target = numbered
    left = end - time.time()
    if left < 5:
        return target, None, False
    said, whole = run(at, *target, min(left, PATIENCE))
    print(f"{at + 1} of {len(targets)}: {target[0]} {target[1]}{'' if whole else ', cut off'}", file=sys.stderr, flush=True)
    return target, said, whole


targets = sorted(read(), key=lambda target: not target[4])
end, counts, cut, found, taken_back = time.time() + seconds, {True: 0, False: 0}, [], [], []
with ThreadPoolExecutor(AT_ONCE) as workers, open(out + "/sqlmap.log", "w") as log:
    for target, said, whole in workers.map(attempt, enumerate(targets)):
        if said is None:
            cut.append(f"not reached: {target[0]} {target[1]}")
            continue
        log.write(f"==== {target[0]} {target[1]} {target[3]}\n{said}\n")
        counts[target[4]] += len(set(re.findall(r"parameter '([^']+)' does not seem to be injectable", said)))
        if not whole:
            cut.append(f"cut off: {target[0]} {target[1]}")
        # What sqlmap suspects it tries again with a query of its own, and takes back what did not answer it.
        if re.search(r"identified the following injection point|is vulnerable", said):
            found.append(f"FINDING: {target[0]} {target[1]}: " + "; ".join(re.findall(r"parameter '[^']+' (?:is|appears)[^\n]*", said)))
        elif re.search(r"appears to be '.*' injectable|is '.*' injectable", said):
            taken_back.append(f"suspected, tried again and taken back by sqlmap: {target[0]} {target[1]}")
print(f"sqlmap, PostgreSQL, techniques BEUST: {len(targets)} forms and addresses; {counts[True]} fields at level 3 risk 2,"
      f" {counts[False]} at level 1 risk 1, tried to the end; {len(found)} findings")
print("\n".join(cut + taken_back + found))
