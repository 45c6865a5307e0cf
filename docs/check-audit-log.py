#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported audit log (JSON Lines) without Steadfeed: check-audit-log.py FILE [SEQ:HASH]"""
import hashlib, json, struct, sys

def measured(text):
    return struct.pack(">I", len(text.encode())) + text.encode()
def hash_of(client, row):
    texts = measured(row["id"]) + measured(row["kind"]) + measured(row["body"]) + bytes.fromhex(row["prev"])
    return hashlib.sha256(b"audit.v1\0" + client + b"\0" + struct.pack(">Qq", row["seq"], row["ts_ms"]) + texts).hexdigest()

def check(file, given):
    header = json.loads(next(file))
    client, selection = header["client"].encode(), header.get("partial", False)
    head = given.split(":") if given else (header["head"]["seq"], header["head"]["hash"])
    last, chain = 0, hashlib.sha256(b"audit.v1" + client).hexdigest()
    for number, line in (numbered for numbered in enumerate(file, 2) if numbered[1].strip()):
        try:
            row = json.loads(line)
            follows = row["seq"] == last + 1 and row["prev"] == chain or selection and row["seq"] > last + 1
            last, chain = row["seq"], row["hash"]
            if not follows or chain != hash_of(client, row) or (last == int(head[0]) and chain != head[1]):
                sys.exit(f"line {number}, row {last}: does not fit")
        except (LookupError, TypeError, ValueError, struct.error):
            sys.exit(f"line {number}: is no row")
    if last < int(head[0]) and not selection: sys.exit(f"rows {last + 1} to {head[0]} are missing")
    print(f"whole up to row {last}{' as a selection' * selection}, held against row {head[0]} {head[1]}")

check(open(sys.argv[1], "rb"), sys.argv[2] if len(sys.argv) > 2 else "")
