#!/usr/bin/env bash
# usage: bash check-draw.sh http://localhost:8080/api/v1/selections/S-110108-2026-7K3M9Q/proof
set -euo pipefail
cd "$(mktemp -d)" && curl -sSf "$1" -o proof.json
said() { jq -er "$1" proof.json; }
bytes() { printf "$(sed 's/../\\x&/g' <<<"$1")"; }
sha256() { openssl dgst -sha256 -r | cut -c1-64; }
check() { [ "$2" = "$3" ] && echo "right: $1" || { echo "WRONG: $1"; exit 1; }; }

pool=$(jq -jcS .pool proof.json | sha256)
check "the pool is the one announced" "$pool" "$(said .poolHash)"
check "the seed is the one committed to" "$(bytes "$(said .seed)" | sha256)" "$(said .commitment)"

said .entropy.publicKey > key.pem
said .round.signature | openssl base64 -d -A > signature
jq -j '"TONGBAO-BEACON/1\n\(.entropy.source)\n\(.entropy.round)\n\(.round.value)\n\(.round.publishedAt)"' proof.json > message
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in message -sigfile signature > signed || true
check "the beacon signed the round" "$(cat signed)" "Signature Verified Successfully"

hmac=$(bytes "$(said .round.value)$pool" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(said .seed)" -r | cut -c1-64)
drawn=$(jq -er --arg hmac "$hmac" '(.pool.members | map(.weight) | add) as $sum
  | (reduce ($hmac | explode[]) as $c (0; (. * 16 + (if $c > 57 then $c - 87 else $c - 48 end)) % $sum)) as $place
  | [foreach .pool.members[] as $m (0; . + $m.weight; select(. > $place) | $m.id)][0]' proof.json)
check "the one drawn is $drawn" "$drawn" "$(said .result.memberId)"
