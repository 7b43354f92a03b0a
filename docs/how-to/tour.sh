#!/bin/sh
# Walks through the Score API of a running service and stops at the first answer that is not the one expected.
#
#   ./coldpath up --miniature-internet                                # in another terminal; prints the address and keys
#   docs/how-to/tour.sh URL LIVE_KEY TEST_KEY OPERATOR_KEY
set -eu

[ $# -eq 4 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
url=$1 live=$2 test=$3 operator=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# ask STATUS[|STATUS] KEY METHOD PATH [BODY]: shows the request and its answer; another status ends the tour
ask() {
    printf '\n\033[1m%s %s\033[0m %s\n' "$3" "$4" "${5:-}"
    status=$(curl -sS -X "$3" "$url$4" -H "X-API-Key: $2" ${5:+-d "$5"} \
        -o "$folder/body" -D "$folder/head" -w '%{http_code}')
    answer=$(cat "$folder/body")
    printf '%s  %.400s\n' "$status" "$answer"
    case "|$1|" in *"|$status|"*) ;; *) printf 'expected %s\n' "$1" >&2; exit 1 ;; esac
}

# follow KEY JOB: polls until the job is over
follow() {
    tries=0
    while ask 200 "$1" GET "/v1/jobs/$2" && [ "$(member status)" = pending ]; do
        tries=$((tries + 1))
        [ $tries -lt 60 ] || { echo 'it does not end' >&2; exit 1; }
        sleep 1
    done
    [ "$(member status)" = complete ] || { echo 'the job failed' >&2; exit 1; }
}

# member NAME: a text member of the last answer
member() { printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

header() { tr -d '\r' < "$folder/head" | sed -n "s/^$1: //Ip"; }

say() { printf '\n── %s\n' "$*"; }

say 'The sandbox: a test key gets canned answers; nothing runs and nothing is charged.'
ask 200 "$test" POST /v1/score '{"domain":"acme.test"}'
ask 200 "$test" GET /v1/company/acme.test/cohort

say 'A score: 202 and a job, or 200 and the record if somebody asked about this company lately.'
ask '200|202' "$live" POST /v1/score '{"domain":"https://www.brightloom.com/careers"}'
printf '   %s\n' "$(header RateLimit)"
if [ "$status" = 202 ]; then
    say 'Poll the job until it is over.'
    follow "$live" "$(member job_id)"
fi

say 'Ask again: the record is fresh, so the POST itself is the answer.'
ask 200 "$live" POST /v1/score '{"domain":"brightloom.com"}'
printf '   Job-Outcome: %s\n' "$(header Job-Outcome)"

say 'What is known of it.'
ask 200 "$live" GET '/v1/score/brightloom.com/history?limit=10'
ask 200 "$live" GET /v1/company/brightloom.com/confidence
ask 200 "$live" GET /v1/company/brightloom.com/explain
ask 200 "$live" GET /v1/company/brightloom.com/cohort
ask 200 "$live" GET /v1/distribution
ask 200 "$live" GET '/v1/movers?window=30d'

say 'What was used this month.'
ask 200 "$live" GET /v1/usage

say 'A limit: the operator opens an account that may start one run a month, and it asks for two.'
# on a plan that may force a fresh score: so a run begins, whatever is stored already
ask 201 "$operator" POST /admin/accounts \
    '{"label":"tour","plan":"enterprise","keys":["live"],"overrides":{"coldCallsIncluded":1}}'
small=$(member key)
ask 202 "$small" POST /v1/score '{"domain":"pellucio.com","force_fresh":true}'
follow "$small" "$(member job_id)"
ask 429 "$small" POST /v1/score '{"domain":"quoddle-notes.com","force_fresh":true}'
printf '   Retry-After: %s seconds, the end of the month\n' "$(header Retry-After)"
ask 200 "$small" POST /v1/score '{"domain":"pellucio.com"}'

printf '\nThat is all of it: a fresh answer is never refused.\n'
