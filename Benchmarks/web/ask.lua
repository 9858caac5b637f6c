-- Asks for the addresses of a file in turn, each thread from another place, and prints what wrk measured as JSON.
local addresses = {}
local started = 0

function setup(thread)
    thread:set("offset", started)
    started = started + 1
end

function init(args)
    for line in io.lines(args[1]) do addresses[#addresses + 1] = line end
    place = offset * 997
end

function request()
    place = place + 1
    return wrk.format("GET", addresses[(place % #addresses) + 1])
end

function done(summary, latency, requests)
    io.write(string.format(
        'RESULT {"requests": %d, "microseconds": %d, "median": %.0f, "p95": %.0f, "most": %.0f, "errors": %d}\n',
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency.max,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
