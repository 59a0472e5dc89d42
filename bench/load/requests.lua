-- Sends requests that were written down beforehand, one after the other: a journey's own address, cookies and fields each.
-- wrk … -s bench/load/requests.lua <site> -- <file> <once|again>
-- A line of the file is method, path, cookies and body, with tabs between. "again" begins anew at the end of the file;
-- "once" asks for what is not there instead, so that a file that was too short shows as errors.
local requests, nextOne, again = {}, 0, false

function init(args)
  again = args[2] == "again"
  local origin = wrk.scheme .. "://" .. wrk.headers["Host"]
  for line in io.lines(args[1]) do
    local method, path, cookies, body = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
    local api = path:find("^/api/")
    local headers = {
      ["Host"] = wrk.headers["Host"], ["Cookie"] = cookies, ["Accept-Language"] = "en-GB,en",
      ["Sec-Fetch-Site"] = "same-origin", ["Accept"] = api and "*/*" or "text/html"
    }
    if method == "POST" then
      headers["Origin"] = origin
      headers["Content-Type"] = api and "application/json" or "application/x-www-form-urlencoded; charset=UTF-8"
    end
    requests[#requests + 1] = wrk.format(method, path, headers, method == "POST" and body or nil)
  end
end

function request()
  nextOne = nextOne + 1
  if nextOne > #requests then
    if not again then
      return wrk.format("GET", "/no-more-requests")
    end
    nextOne = 1
  end
  return requests[nextOne]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("load requests=%d micros=%d errors=%d p50=%d p95=%d p99=%d bytes=%d\n",
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99), summary.bytes))
end
