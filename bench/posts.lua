-- Comments, each by another person, and few from each network, so that no limit is met. Its argument is the number of the
-- last one that was posted before. The same form stands in load.ts, for machines without wrk.
dofile("bench/wrk.lua")

local posted

init = function(args)
  posted = tonumber(args[1])
end

request = function()
  posted = posted + 1
  local n = posted
  return wrk.format("POST", nil, {
    ["Host"] = wrk.headers["Host"],
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(n / 256) % 256, n % 256, math.floor(n / 65536) % 256),
  }, string.format(
    "name=Reader+%d&email=reader%d%%40example.com&body=Comment+number+%d%%3A+nine+votes+to+six+is+closer+than+it+looks.",
    n, n, n
  ))
end
